import type { Speech } from '../../bot/model.ts';

export const phrases = {
  card_lost: {
    plain: `
      my card was stolen | my card is missing what do i do | lost my wallet | someone stole my purse with my cards in it | i lost my card
      i lost my credit card what now | i cant find my debit card
    `,
    nurse: `
      card's gone and I don't know since when | somebody took my wallet at the bus stop
      left it at a Marathon station and they don't have it | my purse got stolen from the break room, debit and credit both in it
      can't find my card anywhere I looked in the car the locker everywhere | dropped my visa somewhere on 8 Mile
      my card got stolen, I set it on the counter at the gas station, turned around for a lid, it was gone
      locker got broken into, card was in there, no charges yet that I see | I don't have my debit anymore think it fell out on the ward
      misplaced the card for good this time | what do I do if my credit card went out with the trash
    `,
    courteous: `
      I am terribly sorry to say I've lost my debit card. | My wallet was stolen
      Good afternoon; while I was at the Canton flea market somebody lifted my billfold with the Visa in it, and I'm rather shaken.
      Can't find my card anywhere
      I have turned the house upside down, looked in every coat, and even searched the Buick, but the bank card is gone for good.
      Missing: Mastercard ending 5092 | To whom does one report a card that has disappeared? | Card fell in Lake Erie
      I must have dropped it somewhere between the barber's and the post office, and nobody has turned it in.
      Forgive me for troubling you, but a young fellow snatched my wife's handbag in the parking lot at Meijer and her card was inside.
      Lost credit card | It is not damaged and I don't wish it merely paused, sir; the thing is lost and I won't be seeing it again.
    `,
    teenager: `
      lost my card | omg my wallet got stolen at the gym | i cant find my debit anywhere ive looked everywhere its gone
      card is gone gone | someone took my purse at the state fair and my card was in it
      dropped my card somewhere on mill ave last night, no clue where | left it on the light rail n its def not coming back, the visa
      stolen card help | what do i do if i lost my credit card | need 2 report my card ending in 3381 missing
      so my car got broken into while i was at work and they took my whole bag w my debit card and my id and my airpods in it 😭
      my card fell in saguaro lake lol its at the bottom
    `,
    trader: `
      Wallet got lifted out of my truck in the Yoke's parking lot | somebody stole my debit card
      I've torn the whole shop apart and the Visa isn't here. It's gone. | can't find 7714 anywhere
      What do I do, my business card fell out somewhere between Spokane and Ritzville | Card missing since Sunday
      Break-in last night. They got the cash box, two impact guns and the company credit card.
      My wife dropped hers in the river at Bowl and Pitcher, so it's not coming back | stolen purse, both cards in it
      I need to report a missing Mastercard, ends in 0926 | Left it at a gas station in Moses Lake and they say nobody turned it in
    `,
    learner: `
      I lost card | Somebody stole me wallet in PATH train with two cards inside
      card fell out somewhere, I was searching everything, it's gone
      On bus 34 somebody cut my pocket like butcher, wallet with TD card is stolen | My debit stayed in taxi and driver doesn't answer
      Two days I don't find credit card and already I think is not coming back
      I changed pants, I changed jacket, I asked in bar and in Lidl, nobody saw Visa 9054, it is lost for real
      Thief cut lock from my locker at work and took jacket, in jacket was phone, keys and card from Santander
      Bank card has disappeared in Penn Station | In ocean, in Seaside Heights, card swim away from pocket
      where to report that card is lost | They stole purse of my wife, with our card
    `,
    upset: `
      I lost my card!! | My purse got snatched at SouthPark Mall and both cards were in it!
      Can't find my debit card anywhere, I've turned this house upside down! | wallet gone
      Somebody stole it out of my gym locker, what do I do?!
      My six-year-old threw my Visa off the pier. It is in the ocean. I am not joking! | card stolen
      I left my debit card on the counter at a Shell station in Gastonia two days ago, I called them four times and drove back there, and they say they don't have it, so consider it lost!
      The one ending in 2208 is missing, it's not locked in a drawer, it's really gone! | Help, lost credit card
      Our car was broken into last night and they took my bag with the bank card
      It must have fallen out at the soccer field and it's nowhere now, I'm reporting it as lost
    `,
    dictated: `
      somebody broke in my truck and took my wallet with the card in it
      so i've looked everywhere and that debit card is gone like gone gone | stolen wallet
      i think i dropped my card on the field at practice and it ain't coming back
      my credit card got snatched at the gas station on lamar
      so saturday i had the visa at the concession stand cause i paid for the ice and then sunday at church i go to give and it ain't in my wallet and it ain't in the truck neither so it's lost
      i need to report my card missing | my daughter lost the card i gave her at the mall
      left it in an uber and the driver says he don't have it | card gone can't find it nowhere
      they took my gym bag out the bleachers and both my cards were in it
    `,
    friendly: `
      I can't find my debit card anywhere. | My purse was snatched at the farmers market and both my cards were in it. | lost card
      What should I do if my wallet's gone missing? | I've turned the house upside down and my Visa simply isn't here.
      My card was stolen from my gym locker. What's the first step? | I'd like to report a missing card, the one ending 5590.
      I think my card fell in the harbor when we were out on the ferry to Peaks Island! | Someone took my wallet | Left my card on the bus
      My mother has misplaced her card and we've given up looking; whom do we tell?
      It's been three days and the card hasn't turned up, so I'm afraid it's gone for good.
    `,
    slips: `
      lost my crad | cant find my debit anywhree, its gone | somebody snathced my wallet off the bike
      my card fell out on halsetd somewhere and im not gettin it back | stoeln wallet | left the visa in an uber and driver wont pikc up
      i droped my card down a sewer lol | missing card since satruday, looked everywhere | my bag got jakced with both cards in it
      my amex is gone, went back to the resturant and they dont have it | wher do i report a lost one, ends 0926
      some kid ran off wtih my backpack at the blue line, phone was on me but the credti card was inside so its stolen
    `,
  },
  card_declined: {
    plain: `
      my card got declined at the gas station | why does it keep rejecting my card when i try to pay online
      super embarrassing the restaurant said my card didnt go through what is going on | card no work in store today, why
    `,
    nurse: `
      it said declined and the girl behind the counter just looked at me, what happened | why'd my card get refused at Walgreens
      card won't go through | tried three times at the pump and nothing | I got money in there and it still said no
      embarrassing. lady at the Coney said it was rejected. how come | online checkout keeps denying my visa
      reason for the decline on 7720
      been with you nine years never a problem and tonight the card's not working anywhere, gas station, CVS, not even the vending machine, why
      I can log in fine it's just the card that won't take | paid with it at noon, denied at 3, nothing changed
      was it the limit or what, Costco wouldn't take it
    `,
    courteous: `
      Why was my card refused?
      Pardon me, but the cashier at Discount Drug Mart said my card was declined, and I was quite embarrassed in front of the whole line; whatever is the reason?
      Declined at Speedway
      My debit card would not go through at the feed store this morning although I know there's money in the account.
      Card not accepted, please explain
      I can get into my online banking perfectly well, thank you, but the card itself was turned down twice at Texas Roadhouse.
      What caused the rejection of my $340 tire purchase at Goodyear? | ATM spat my card out
      I wonder if you'd look into the reason that the airline would not take my Visa number over the telephone.
      Three different stores, three refusals, and the card isn't even a year old; kindly tell me what's the matter with it.
      Refused again, no reason given
      My card works at the grocery and it fails at the gas pump, which to an engineer suggests a fault somewhere; would you know what it is?
    `,
    teenager: `
      card declined why | it got rejected at sephora and i wanted to die | why isnt my card working
      i have money in there but the pump keeps saying no | declined twice at in n out in front of everyone explain urself
      apple pay wont take my card | tried to buy tix on ticketmaster n my card got refused
      tap works at some places but quiktrip says declined, whats the reason | wtf it said "transaction not approved" | card no work
      my credit card got turned down for 23 dollars like?? i have a 500 limit | is there a reason my debit was denied at cvs just now
    `,
    trader: `
      Why'd my card get turned down at NAPA | card declined | It won't run. I've tried the chip three times at the Costco pump.
      There's 8 grand in there and the Snap-on guy's reader says no. What gives? | My Visa bounced at Harbor Freight
      "Do not honor", what's that mean on a debit purchase
      tried buying a 1,900 dollar scan tool online and it got refused twice, how come | 7714 not working today
      Was it the limit or the merchant that killed my 640 purchase at Les Schwab this morning?
      Is something wrong with the shop card? Luis couldn't get gas with it. | tap keeps failing
      Embarrassing: I took a supplier to dinner at Clinkerdagger and the waiter brought my card back. Reason?
    `,
    learner: `
      Why card don't pass | rejected in ShopRite, shame in front of people
      My card was refused three times at pump, and there is money, so why | declined!!! | Machine says "do not honor", what it means
      I want to buy tickets in internet and they write me transaction not approved | Chip reads, PIN is good and still no
      Is something wrong with card 4417? barber couldn't take payment | ATM spits out card and gives nothing
      Why Discover works everywhere, only in Aldi not
      We stand in hotel reception with two sleeping kids and lady says my credit card is bounced, tell me reason please
      My card 4417 is new, activated, account has money, and parking machine in Hoboken still says not working, why
    `,
    upset: `
      Why was my card refused at Costco in front of everybody?! | Declined AGAIN!
      There's plenty of money in there, so why won't it go through? | card doesn't work
      I was trying to pay eleven dollars for my daughter's antibiotics, I got paid yesterday, the card is brand new, and the machine at CVS still said no, so would somebody explain to me what's wrong with it?!
      The pump at QuikTrip wouldn't take it, twice, and nobody locked anything | Tell me the reason you rejected $63 at Walgreens!
      payment denied, why | My chip gets read just fine and then it says "not approved". What's going on?!
      Online it works, in stores it bounces. How come?
      I have never been so embarrassed, three hungry kids at Chick-fil-A and your card gets turned down! What happened?
      Visa bounced at Publix
    `,
    dictated: `
      my card got declined at kroger | why won't it go through
      so i'm trying to pay for forty pizzas and the machine says no and i know i got the money | declined again
      the reader said do not honor what's that about | they turned me down at the pump and i wanna know the reason | card not working
      what's the deal with my visa it won't take at the hotel | tap to pay quit on me today and i don't know why
      is there some reason y'all refused a sixty dollar charge at autozone this morning
      it worked at lunch and now it don't work at walgreens
      embarrassed me in front of the whole team man the debit got rejected tell me what happened
    `,
    friendly: `
      Why was my card turned down at Trader Joe's just now? | Card declined again
      How embarrassing, the waitress said my card wouldn't go through. Do you know why? | My debit card isn't working at the gas pump.
      I have plenty in the account, so what's the reason the card got refused?
      It keeps saying "do not honor" when I try to buy train tickets online.
      Is something wrong with my Mastercard? It's failed at two stores today. | Tap payment refused, any idea why?
      The pharmacy tried my card three times and no dice.
      Could there be a hold on my card that I don't know of? The hotel couldn't run it.
      The ATM on Congress Street wouldn't take my card; what's the trouble?
      I tried to pay for my niece's wedding gift, $310, and got rejected.
    `,
    slips: `
      why did my card get delcined | didnt go thru at shell | card not workng?? | it says do not honnor, what is that
      tried tapping at aldi three tiems, nope every time | theres money in there so why wuold it say no | declnied
      my visa got rejetced online on a 20 dolar thing | card 5518 wont go at the pupm but works inside, how come
      embarassing, waitress came back and said my card was refuesd, whats up with it
      paymnet failed on the helmet, is it you guys or the site
      i can log in fine and it shows like 400 in there but the card keeps gettign turned down at evrey store i try, the corner one, cvs, the bike shop, so whats the porblem with it
    `,
  },
  replace_card: {
    plain: `
      order me a new debit card mine is cracked in half | replace my card
    `,
    nurse: `
      chip's busted need a new one | card cracked in half when I scraped the windshield with it, don't laugh, how do I get another
      I need a new card please, my name's spelled wrong on this one | can I get another debit, the numbers rubbed off
      divorce is final so I need the card to say Denise Harlow | send me a replacement for 3318
      strip don't swipe no more. want a fresh one | bleach got on my card at work and it peeled
      how do I get a different card same account | I still have it but it's falling apart, swap it | went through the wash. reissue it
      haven't ordered one yet, so order me a new debit
    `,
    courteous: `
      My card is cracked clean through and I should like a new one, if you please. | New card, please, worn out
      The magnetic stripe has rubbed off after years in my billfold; would you kindly send another? | Replace my bent card
      Chip's gone bad, need another
      Eleanor ran my trousers through the wash with the debit card in the pocket, bless her, and I'm afraid it has warped past using.
      How does one go about exchanging a faded card for a fresh one?
      You misspelled my surname as Hendrikson on the card you mailed, so I would ask for a corrected one at your convenience.
      I haven't ordered one yet, so there's nothing to track; I simply need a replacement for a plastic card that has split at the corner.
      The dog chewed my card
      I would be grateful for a new card on account of the numbers having worn away so that no clerk can read them. | Card reissue, please
    `,
    teenager: `
      my card snapped in half | need a new card | chip is busted send me another one | the dog chewed my debit lol can i get a new one
      the numbers rubbed off so i cant read it anymore, replace it pls | can u order me a replacement for 6120
      i changed my last name can i get a card w the new one on it | card is peeling and the strip wont swipe
      it went thru the wash and now its all bent, how do i get a fresh one | new plastic pls, old one cracked
      wanna swap my worn out card | i need my card reissued w a different number bc my ex knows the old one
    `,
    trader: `
      Need a new card, chip's shot | card's cracked | I sat on my debit card and it snapped in half. Send another.
      Business name changed to Lindahl Auto & Tire LLC so the card has to be reissued
      Can I get a fresh one? The numbers are worn off from all the brake cleaner. | replacement for 7714
      The stripe got wiped by the magnet tray on my bench; I want that card swapped out | order me another Visa, this one's bent
      How do I trade in a melted card | My middle initial's wrong on the Mastercard. Issue a corrected one. | new plastic please
      Card went through the parts washer. Works about half the time, so I'd like a different one mailed to the shop on Trent.
    `,
    learner: `
      Card cracked in half | Every cashier is cleaning my card with shirt before chip reads, finally make me new plastic
      On card is mistake in name, Pioter, give me correct one | I washed card in trousers and now strip is dead, send new
      need replacement for bent debit | Can I get other card? this one is scratched so much that number you can't read
      Dog of neighbor chewed my Visa, I have both halfs, no thief here, only need second one
      After wedding my wife has new surname, card must be changed | order another one in place of broken
      Forklift drove over my wallet, don't laugh, card is in my hand but flat like paper and reader doesn't take it, I ask for new
      tap stopped to work, only chip goes, so exchange it | change card 2290 for fresh, it's falling apart
    `,
    upset: `
      My card snapped in half, I need a new one! | The chip is worn out and I'm sick of swiping six times, send me another!
      New card please | The dog chewed it. Yes, really. Can I get a replacement? | strip is damaged, replace it
      You printed my name wrong! It says Sandre! Make me a new card!
      How long do I have to live with this cracked debit card before you give me a fresh one?
      I got divorced and the card still has his last name on it, I want one with mine | replacement for 7315
      I've carried this card for so long that the numbers have rubbed off completely, the girl at the register had to squint and then gave up, and I can't shop online either, so order me another one already!
      It melted on the dashboard. I still have it, it's just useless. What now? | Need my card reissued!
    `,
    dictated: `
      i need a new card | my card cracked in half | the chip is wore out send me another one | dog chewed up my debit card
      new debit card please
      so i got married no i mean my wife did well we both did and her last name changed and she needs a card with the new name on it
      can i get a replacement for the one ending seven seven one | strip don't swipe no more can y'all make me a fresh one
      went through the wash and now it's bent up i want a different one | order another visa this one's peeling
      how do i swap out this beat up card | the numbers rubbed off and i can't read em so i'm gonna need one you can read
    `,
    friendly: `
      Could I get a new card? Mine has a crack down the middle. | The chip is on its last legs and I need a fresh card.
      replacement debit card please | I got married and my name's changed, so how do I go about having a new card made?
      The dog chewed my Visa. Can you send another? | The numbers have rubbed off | I'd like to swap my card for one that can tap.
      My magnetic strip gave up the ghost, would you order me another card?
      Is it possible to have my card reissued with a different number? | New card, the old one's bent
      It went through the wash and it's warped; I need another one sent to the house.
      How do I request a replacement when the card's been damaged?
    `,
    slips: `
      my card cracked in half need a new noe | chip is dead, send anotehr | new card pls
      teh strip is all scratched up and nobody can swipe it | how do i get a fersh debit card, this one went thru the washer
      repalce 6604 | numbers rubbed off my visa cant read em anymroe
      got maried name changed on my girls card, she needs a new one printed | card bent from sittign on it, want it swapped
      want a differnt card number, too many sites have this one | can i order a replcaement, tap dont work anymore
      i ran over my own crad with my own bike and the plastic is peeling, what do i do to get a good one mailed
    `,
  },
  card_delivery: {
    plain: `
      when is my replacement card arriving
    `,
    nurse: `
      where's my new card | card in the mail yet | ordered it the 3rd, today's the 15th, nothing
      how many days till the replacement shows up | is there tracking for the debit they mailed me, my building's mailboxes get broke into
    `,
    courteous: `
      Has my new card been mailed?
      Good day to you; I ordered a replacement card two weeks ago last Wednesday and the postman, a fine fellow, has brought me nothing, so I wonder where it might be.
      Card still hasn't arrived | On what day may I expect the debit card you promised me?
      No, I don't need another one ordered, thank you; I only wish to know how far along in the mails the first one is.
    `,
    teenager: `
      wheres my new card | its been 9 days and still no card in the mail | when does my debit get here | did u guys even ship it
      i ordered the replacement last monday, is there tracking
    `,
    trader: `
      You ordered me a replacement on the 6th. It's the 17th. Did it ship? | ETA on the card?
      Has the new debit card gone out to the shop address, and is there a tracking number | mailman's been and still no Visa
    `,
    learner: `
      Where is my new card | Second week I look in mailbox and card is not there
      You wrote me "card is sent" on 4th, today is 15th, when it comes
      Replacement for broken one was promised on Thursday, is it in the road? | tracking of card
    `,
    upset: `
      Where is my new card?! You said five days! | card still not here
      I ordered a replacement on the 2nd and my mailbox is empty, has it even been shipped?
      When will it get to me, we leave the house on Thursday! | Is there tracking for the debit card you're mailing me?
    `,
    dictated: `
      where's my new card at | did it ship yet the card | so y'all said seven to ten days and it's been like twelve where is it
      card tracking | what day should i look in the mailbox for the debit card i ordered last week
    `,
    friendly: `
      Where's the new card you mailed me? | It's been ten days and the card I ordered still isn't in the mailbox.
      Has my replacement been sent yet? | When should I expect my new Visa?
    `,
    slips: `
      wheres my new card, ordred it last week | did my card shpi | card stil not in the mailbox its been 10 days
      when will the repalcement get here | got a trackign number for my debit card?
    `,
  },
} satisfies Speech['phrases'];

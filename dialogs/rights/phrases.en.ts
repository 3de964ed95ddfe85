import type { Speech } from '../../bot/model.ts';

export const phrases = {
  report_fraud: {
    plain: `
      somebody stole money out of my account | my money was stolen | there is money missing and i did not move it | a stranger took cash from my savings
      there's a 89.99 charge here i never made | i didnt buy that | someone used my card in a state ive never even been to
      this transaction was not authorized by me | fraud on my account
      hey so um i think somebody is using my debit card because theres like four purchases at some shoe store
      i got scammed on marketplace and paid the guy already
      a man called saying he was from the bank and i gave him the code, now money is gone
      my mother fell for a scam and sent them all her savings | someone opened a credit card in my name | identity theft what do i do
      my social got stolen and now theres accounts i dont recognize | my account got hacked
      theres a login from another country that wasnt me | hakers took my money help | unauthorised withdrawl on my savings yesterday
      somebody forged my signature on a check | a zelle was sent from my phone and i swear it was not me
      my ex took money out of my account without my permission | there is a charge i did not make at a store
      i see a charge from an airline that is not mine | that purchase was not me | i think my account was hacked
      unauthorized transaction of 90 dollars | someone used my card | a charge that isnt mine | scam | phishing | i got hacked
      is this text a scam | i think i was scammed | somebody has my card details | fraud alert
    `,
    nurse: `
      came off nights and my checking's been emptied, somebody robbed me | who took 600 out of my account, it wasn't me
      that wasn't me | somebody's using my card, I can see it happening right now, DoorDash then DoorDash again
      289 at a Best Buy in Houston. I've never been to Houston
      this is fraud, 3 charges at a shoe store in Dallas at 4am while I was hanging somebody's blood, I got twelve witnesses and a time clock
      I was on shift all night and there's three Uber rides on my debit | got a text says my account is suspended click here, is that you
      charge I never made, 4.99 then 400 | think I been hacked, my email changed and there's money moved I didn't move
      someone called saying they were my bank and I was so tired I read them the code, now I feel sick about it
      card's in my hand but it's getting charged in Florida | unauthorized zelle to a Brandon
      who do I tell about a purchase on 6604 that nobody in this house did
    `,
    courteous: `
      I have been robbed: my savings are gone. | A sum is missing from my account which I never spent. | A thief has emptied my account.
      Somebody has used my card! | I did not make this purchase
      Good heavens, there are four charges from a casino in Nevada on my Visa, and I assure you I haven't left Ohio since June.
      A gentleman telephoned claiming to be from your security department and asked for my PIN; I take it that was a swindler?
      I received a text saying that my account will be closed unless I press a link, and it smells fishy to me.
      Unauthorized $480 at Best Buy
      The card has never left my wallet, and yet a person unknown to me has been buying gift cards with it.
      To whom do I report that a stranger has withdrawn money from my savings? | A forged check
      I know every entry but one, and that one, $219 to some shoe concern in New Jersey, was neither my doing nor my wife's.
      It grieves me to say it, but I believe the home health aide took down my card number and has been ordering things for herself.
    `,
    teenager: `
      someone took my money | my account got cleaned out n it wasnt me | somebodys stealing from me
      i didnt buy this | someone is using my card!! | theres 400 at best buy in ohio and i live in phx so thats not me | fraud
      got a text saying my acct is suspended click here, is that u guys or a scam | somebody got into my account n sent themselves 250
      uh who bought gas in texas on my card bc i still have it in my hand | my card is in my pocket and its getting charged in miami help
      this guy on the phone said hes from the bank n wanted my code, sketchy right
      i never made a purchase at gamestop for 89.99, thats somebody else | unauthorized charge pls look at it
      my ex is buying stuff w my card number and i didnt say he could
    `,
    trader: `
      Somebody drained the business account | I'm being robbed, money keeps leaving and I'm not the one moving it
      That charge isn't mine | Somebody's using my card in Miami and I'm in Spokane
      Got a text saying my account's suspended, click here. Is that you or a crook?
      I was under a Subaru all morning, came up for coffee and there's eleven gas station charges in Fresno on my phone, none of them me, and another one popped up while I'm typing this.
      There's 940 at a Best Buy in Houston. Card's in my hand, I've never been to Houston.
      Three Uber Eats orders. I don't have Uber Eats. Nobody here does. Somebody's got my number.
      A check was forged: 2,650 made out to a name I don't know, signature isn't mine | Who do I tell about unauthorized purchases
      Guy on the phone claimed to be your security department and wanted the six-digit code, and like an idiot I read it to him
      didn't make those two payments | My ex-employee kept the gas card number and he's still filling up on it
    `,
    learner: `
      Somebody opened account in my name | They open a bank account with my name, it is not me
      They stole my money from account | My money disappear, I not spend it | Somebody took dollars from my bank without me
      It's not me who paid in Miami | Somebody uses my card | I never been in Best Buy and there is 899 from Best Buy
      SMS from "bank" asks for my code, is it cheaters? | Card is in my pocket but someone in Texas is filling gas with it
      Two payments for Uber Eats at 3 in night, I was sleeping, I don't even have this app
      I think account is hacked: password changed not by me, phone number is some from Florida, and 260 is gone
      Some guy called, he said he is from security of Wells Fargo and I have to send Zelle to myself so money is safe. It smells for me. What to do
      They made transfer 700 from my account without me | 49.99, not mine, at home nobody did it too
      unknown people bought shoes on my Amex
    `,
    upset: `
      Somebody is stealing my money!! | My money is gone and I didn't touch it! | I've been robbed, do something!
      Somebody in Miami is using my card right this second!! | I never bought anything at SQ *TRLX, that was not me! | Fraud!
      Got a text saying my account will be closed unless I click a link, is that you or crooks?!
      There are four Uber rides at 3 a.m. I was in bed with a sick toddler! Who did that? | not my purchase
      A very polite man called me saying he was from your security team, he knew my name and my street, and he asked for the code from my phone and I gave it to him, oh God, what do I do?!
      Someone got into my account and sent $900 to a person called Trevor, I don't know any Trevor! | I've been hacked!
      My card's in my hand and yet there's a $412 purchase at a Best Buy in Reno that isn't mine | unauthorized charge of 57.20
      Please look into this, my ex still has my card number and he's been ordering pizza on it without my permission!
    `,
    dictated: `
      somebody went in and took three hundred dollars out of my checking and it was not me | I think I got robbed my account is empty
      somebody's using my card | there's four hundred dollars at a best buy in phoenix and i ain't never been to phoenix
      i got a text saying it's the bank and to click a link is that y'all | that wasn't me that bought that
      so i got my card right here in my hand and somebody in florida is buying gas with it | unauthorized charge on my debit
      a man called saying he's from the fraud department and i gave him the code and now i'm scared
      i didn't make this payment to cash app two fifty | fake email from y'all
      my ex still got my card number and she's ordering doordash on it i never told her she could
    `,
    friendly: `
      Somebody opened an account in my name, I think
      Hi, I'm afraid somebody took money from my account | Some of my money is missing and I didn't spend it
      There's a $612 charge from Texas and I've never set foot there. | Someone is using my card!
      I got a text saying my account is suspended, with a link to click. Is that really from the bank?
      I didn't make this purchase at Best Buy.
      Neither my husband nor I bought anything from Walmart on the 3rd, so a stranger must have my number.
      How do I report a charge that isn't mine?
      A man called claiming to be from the security department and asked for my code; something smelled fishy.
      Three gift card purchases in a row overnight, while I was sound asleep. Whom do I alert?
      My card is right here in my hand, yet it was used in Miami an hour ago. | Is this email about an "urgent refund" a scam?
      Not my charge
    `,
    slips: `
      somone stole mony from my acount | my money got stollen | theres money mising i didnt take it
      i didnt buy thsi | somone in texas used my card | 320 at best buy wsant me | fruad
      got a text saying my accuont is suspended with a link, is that you
      theres a charge from a hotel ive never been in my lief, somebody has my numbers
      my card is in my pokcet but some one is buying stuff wiht it | i think im hakced, money went to a zelle guy i dont know
      guy called sayign hes the bank and wanted my code, i gave it, help | not my chagre, never been to that store
      so im at work right, and my phone buzzes 4 times, all uebr rides in some other city, so sombody has my card info and they riding aroudn on my dime right now
      gas station in hammond skimmed me i think, 2 purchaess this morning at places i never went, one was 88 and one 140
    `,
  },
  dispute: {
    plain: `
      i want to dispute a charge | open a dispute for the hotel thing they billed me twice
      i wish to report an error on my account, a deposit was posted for the wrong amount
      the atm gave me 40 less than what i asked and counted it as full
      i returned the tv and the store says no refund so i want the charge reversed
      they keep billing my card after i cancelled the gym and i told them three times
    `,
    nurse: `
      want my money back from the couch people, never delivered
      I want to dispute 79.99 with the mattress place, they sent the wrong size and now the number's disconnected
      they charged me 58 and the receipt says 38 | canceled the gym in January they still took it, reverse that
      I did buy it. it came broke. they won't refund | I put in 400 and y'all posted 40, fix it
      open a dispute with Spirit, they canceled on me and gave me a voucher, I want money | chargeback
      returned the scrubs three weeks ago and no credit, fight it for me | hotel charged me after I canceled in time
      took the car in for brakes, paid 420 on my visa, drove it home and it grinds worse than before, second shop says nobody touched them, first shop won't pick up, how do I contest a payment like that
      restaurant ran the wrong tip, need it corrected
    `,
    courteous: `
      I would like to contest a charge, if you please. | Chair never delivered, refund me
      The seller has had my $260 for a walking cane and a lift chair since July and won't answer letters, so I wish to have the payment reversed.
      How do I dispute a payment? | Charged $89 instead of $8.90
      I canceled the magazine in writing, I have the carbon copy, and they've debited me regardless; kindly get my money back.
      I made this purchase myself, so there's no thief involved, but the merchandise came broken and the merchant refuses to take it back.
      Chargeback, please
      Good day; the teller credited my deposit of $750 as $570, an honest mistake I'm sure, and I would like it set right.
      The hotel in Gatlinburg promised a full refund when we called off our visit, and not one cent of it has been returned to me.
      Reverse that hearing-aid payment
      Might the bank intercede with a contractor who took my five-hundred-dollar deposit on the gutters and never came back?
    `,
    teenager: `
      shein never sent my stuff i want my money back | dispute a charge | they charged me 58 but the receipt says 38
      i cancelled planet fitness in may and they STILL took it, reverse it | seller on depop ghosted me after i paid | chargeback pls
      the atm only gave me 40 but took 60 out
      bought a prom dress online and it showed up a whole diff color, they wont refund, and prom is in like 2 weeks so can u pls get my 140 back
      concert got cancelled n stubhub wont give it back, can u fight it
      i did buy it but it came broken, so can the bank undo the payment | my deposit went in as 30 instead of 130 u guys messed up fix it
      airbnb host cancelled on us and kept the 210, how do i get that back thru u
    `,
    trader: `
      I paid 780 for a rebuilt alternator from RockAuto and it never showed up. Get my money back. | they billed me 519, quote was 419
      Your teller keyed my deposit as 380 and it was 830. Fix it.
      Cancelled the AllData subscription in June and they're still running my card, I want those back
      Bought a pressure washer for 459 at Harbor Freight, it leaked out of the box, they said they'd credit me in five days, that was September, and now the manager says he never heard of me.
      How do I fight a charge with a seller who won't answer the phone?
      Engine arrived with a cracked block, the yard in Yakima won't take it back, and I want the 2,400 reversed.
      Vendor's refund never came | I returned the jack three weeks ago. Where's the credit? If they won't do it, you do it.
      reverse it, wrong amount | Hotel in Boise charged me a no-show after I called and cancelled; I'm contesting it
    `,
    learner: `
      Shop didn't send drill, I want money back | Restaurant typed 86 instead 68, fix this | I cancelled gym and they still are taking
      I know where I bought, I know when, but compressor from this seller never worked, so I want dispute the charge
      I want make chargeback against Wayfair, sofa came broken | They sold me wrong tire and refuse return, 140 dollars, please reverse it
      ATM gave me 80 but took 100 from account
      I know this charge, is from mechanic Tony, but he did no work and car is standing. Take it back from him
      Booking was with free cancellation and hotel in Poconos kept 230 anyway | your mistake, you booked payment of Luis on my account
      They promised return in 10 days, now is 30, I want contest this payment | seller disappeared, pull my money from him
    `,
    upset: `
      The trampoline never arrived and they won't answer my emails, I want my $249 back from them!
      I canceled that gym in February and Planet Fitness STILL took $24.99! Reverse it!
      They rang me up for $180 instead of $18.00, the cashier even admitted it! How do I get it fixed?
      I bought it, fine, but it showed up broken and TRLX refuses to refund me. Get that money back! | get that payment reversed
      Your machine at the ATM gave me $60 and took $100 out of my account! Correct that!
      The hotel in Myrtle Beach promised me free cancellation, I have it in writing, my kid got strep and we called three days ahead, and they charged two nights anyway, so I'm contesting every cent of that $418!
      Want my money back from Wayfair! | You people credited my deposit to the wrong account, it's your mistake, so put it right!
      wrong amount charged, contest it
    `,
    dictated: `
      i want my money back from the uniform company they never shipped | restaurant charged me eighty when the bill was eighteen
      i canceled planet fitness in march and they still took it reverse that
      so the tent rental guy took my deposit and never showed up and now he won't answer the phone
      the shoes came broke and they won't take em back | chargeback please
      y'all put my check in as forty when it was four hundred fix it | how do i fight this charge from the mechanic he didn't do the work
      so we had a airbnb in chattanooga for the tournament and the man canceled on us and promised me my four hundred back six weeks ago and it ain't never came so y'all need to get it for me
      billed large shipped small | i bought it yeah but it's fake and i want that charge taken off
    `,
    friendly: `
      The sweater never came and the shop won't answer. Could I get my money back through you?
      I'd like to dispute a charge from Wayfair. | The restaurant charged me $86 when my bill was $68. Can that be fixed?
      I canceled the hotel in good time and they billed me anyway. | How do I go about a chargeback? | charged the wrong amount
      I returned two pairs of shoes to Zappos a month ago, and they still haven't credited me; what are my options?
      You posted my deposit as $50 rather than $500, so would you please correct it?
      The lamp arrived in pieces and the seller is giving me the runaround. I want that payment reversed. | Contest the $129 from Macy's
      We hired a contractor for the back porch, he took $1,500 on my card as a deposit, and that was the last we ever saw of him. Is there any way to have that payment undone?
      The ATM gave me $60 but took $100 out of my account.
    `,
    slips: `
      want my moeny back, shoes never came | they chraged me 60 insted of 16 | dispute | gym kpet billing after i quit
      seller sent me a borken light and wont answer, reverse it | i returend the jacket at zumiez and the refund never shwoed
      chargebcak on the 49 from Pedalworks | atm gave me 40 but took 80 ouf of my account
      hotel canceled on me and kept teh deposit, get it back
      i did order it but its the wrogn size helmet and they ghosted, i want the payment pulled
      you guys posted my depsoit as 50 and it was 500, fix it
      me and a buddy ate at Casa Ofelia, i wrote 5 for the tip and sgined, but what posted has a 30 dollar tip on it and the manager hung up on me so i want the diference back
    `,
  },
  complaint: {
    plain: `
      i want to complain | where do i complain | i have a complaint about the bank | i wish to raise a grievance
      im filing a complaint against this bank | where do i send a formal complaint
      the teller was rude and made fun of my accent i want to complain | im going to the cfpb about this
      how do i report you to the regulator | i would like to know which government agency handles complaints about banks, please
      i was denied a loan because of where im from thats discrimination
    `,
    nurse: `
      I'm filing a complaint, that's four times I been hung up on by your people
      how do I make a formal complaint about that teller on Gratiot | I want this written up, y'all held me 50 minutes
      where do I report bad service at a branch | need a complaint number for how they treated my mother at the counter
    `,
    courteous: `
      I wish to file a complaint
      With all due respect, I was treated most discourteously at the Akron branch, and I should like that put on record with the management.
      Formal grievance about your service | To what address does one send a letter of complaint regarding the bank?
      After forty-four years as a customer I was kept on the telephone for an hour and then cut off, and I want the matter looked into officially.
    `,
    teenager: `
      i wanna file a complaint | the lady at the branch on camelback was so rude, where do i report her
      who do i write to about how bad this bank treated me | formal complaint pls
      been on hold 3 times for an hour n nobody fixed it, i want it on record
    `,
    trader: `
      I want to file a formal complaint | Where do I send a letter about how your Sprague branch treats business customers
      log a grievance
      Three visits, three different answers, forty minutes in line. Put it on record and have a manager respond in writing.
      who handles complaints above the branch manager
    `,
    learner: `
      I want make complain | I like to complain about bank
      I want to put complaint | Where I write official complaint about branch on Broad Street
      Lady at window was rude to my mother, I want this is written down and somebody from bank answers me on paper
      Put this as formal complaint, with number and date, I don't want only sorry from chat
      Third time bank loses my papers, I am filing a complaint, how
    `,
    upset: `
      I'm going to complain about you! | I demand to lodge a complaint!
      I want to file a formal complaint about the way your teller treated me! | complaint form
      Where do I send a written complaint? I have dates and names!
      This is the third mistake in a month and I want it on record as a grievance against your bank!
      File a complaint about Monday's phone call, I was hung up on twice
    `,
    dictated: `
      the lady at the union avenue branch talked to me crazy and i want it on record
      how do i make a formal complaint about how long this took | who do i write to about bad service
      so i've called four times nobody calls back and i want that put in writing to whoever's over y'all
    `,
    friendly: `
      I'd like to file a formal complaint. | Whom do I write to about the poor service at the South Portland branch?
      Where do complaints go? | I was kept on hold for fifty minutes and then cut off, and I want that put on record.
      complaint form, please
    `,
    slips: `
      wanna file a complaitn | who do i wriet to about how your branch treated me
      this needs to go on recrod, 3 calls and nobody did anything | formal complaint agianst the guy at the loop branch
      i wnat your service problem logged and a case numebr
    `,
  },
  hardship: {
    plain: `
      i cant afford the payment on my card | i cannot afford the minimum this month | we might lose the house, i cant pay
      i lost my job and cant make the payment | cant pay this month im so sorry my hours got cut
      is there any hardship program, i have been in the hospital since april
      we are behind on the mortgage and scared of losing the house
    `,
    nurse: `
      can't make the payment this month | hours got cut I need help with the card | been out with my back since August any relief
      got laid off Friday and the card payment's the 1st, what can you do for me
      husband's on dialysis now, I dropped to three nights so I can drive him, and I'm two payments behind on the card, is there some program for people who want to pay but can't keep up right now
    `,
    courteous: `
      I can't make this month's payment
      My wife's illness has taken nearly everything we had put by, and I respectfully ask whether the bank might grant us some time.
      Falling behind, need relief | Are there any arrangements for pensioners who cannot meet their card payments?
      I hate to admit such a thing after a lifetime of paying promptly, but the part-time job is gone and I can't keep up.
    `,
    teenager: `
      i got laid off and cant pay my card | cant make my payment this month what do i do
      hours got cut to like 8 a week, is there any help | been in the hospital and im behind on everything
      can i skip a payment im literally broke
    `,
    trader: `
      Can't make this month's payment | I hurt my back and the shop's been shut for five weeks. What can you do on the card payments?
      The lift inspection failed, the landlord raised me 400 and my best tech quit, so I'm coming up short on the Visa for two months and I'd rather work something out now than duck your calls.
      Business dropped by half since they tore up Trent, I'm behind, and I need some breathing room. | let me skip one, money's dried up
    `,
    learner: `
      I have no money for pay you | I am sick and not work, how I pay my card
      I lost job | Warehouse cut hours and I will not manage to pay card this month
      Three hundred for card I can't pay this month, kid was in hospital, is there some way to spread it
      I hurt back at work, three months without salary, is there some relief with payments?
      Give me please break from installments, we are in hard situation
    `,
    upset: `
      I can't afford to pay you anymore! | We're going to lose our home!
      They laid me off on Friday and I can't make the card payment! Is there any help? | can't pay this month
      My husband's in the hospital and there's no income, can you give us some time?
      I need a break on what I owe, please, it's food or you! | Do you have a program for families who've fallen behind?
    `,
    dictated: `
      I just can't afford the minimum payment right now what can I do
      i got laid off and can't make the payment | y'all got anything for folks that's struggling
      so i tore my achilles and i'm off work till like may and i'm gonna fall behind on the card | can i skip a month money's tight
      need a break on payments
    `,
    friendly: `
      We're close to losing the house, can you help with payments?
      My hours were cut and I can't make my card payment this month. | Is there any help for customers who've been laid off?
      I've been out sick since August and the bills are piling up. Can the bank give me some breathing room? | can't pay
      We're having trouble making ends meet; do you have some sort of relief plan?
    `,
    slips: `
      cant make teh payment, broke my wrist and cant ride | lost my job tusday, what can you do about the card | any hlep if i cant pay
      im gonna miss teh loan this month, work dried up | medical bills killng me, can u lower what i owe each month for a while
    `,
  },
  bereavement: {
    plain: `
      my dad died and he had an account here | my husband passed away last month what happens with his checking
      i am executor of my aunt estate, she was client of this bank | need to let the bank know my grandmother is deceased | my mom died
      my dad passed away last week | my husband has died | death of my wife | my grandmother died what happens to her account
      my father is dead and he banked here | he passed away in march
    `,
    nurse: `
      my dad passed Sunday, my name's on nothing, where do I even start with the bank | mother died Tuesday what do I do with her account
      my husband is gone and his name's on everything | got a death certificate for my aunt, who takes it
      settling my grandmother's accounts, she passed in the spring
    `,
    courteous: `
      My dear wife has passed away
      My brother Harold died on the 3rd of this month, and as his executor I need to know what must be done about his accounts.
      Account of a deceased person | What papers are required when an account holder has died?
      I'm sorry to bring sad tidings, but my mother-in-law left us at ninety-eight, and her savings are with your bank.
    `,
    teenager: `
      my grandpa died and he banked here | my dad passed, what happens to his account | what papers do u need when someone dies
      mom died last week n idk what to do about her cards | need to tell u guys my nana passed away
    `,
    trader: `
      My dad passed Tuesday, he banked here | What do you need from me to handle my late mother's account
      My business partner Walt died and his name's still on the checks | death certificate, where to send
      I'm executor for my uncle's estate, he had accounts with you for 40 years, where do I start?
    `,
    learner: `
      My father died and he had account by you | what to do with account of dead person
      wife passed away last week, her bank things need closing | We have death certificate of uncle Stanisław, who takes care now
      my mother is no more, how with her money
    `,
    upset: `
      My mother passed away last week, what do I do about her account? | account of a deceased
      Dad died and you keep mailing him bills! Who takes care of this?!
      My brother is gone and I'm the executor, what papers do you need?
      I buried my husband on Tuesday and his accounts are still in his name, please help me
    `,
    dictated: `
      my daddy passed and he had an account here | death in the family what do i do about her accounts
      my uncle died last tuesday and i'm the executor so uh what papers y'all need for his savings
      grandmama passed away her card's still open | how do i close out things for somebody that's deceased
    `,
    friendly: `
      My mother passed away last week and I need to know what to do about her account. | death of an account holder
      What papers do you need when a customer has died? | I'm the executor for my late uncle, Frank Doyle. How do I settle his savings?
      My husband died in June and his name is still on our cards.
    `,
    slips: `
      my dad died, he had an accuont there | what hapens to my aunts savings now she passed
      mom passde away last week and i dont know what to do with her card | need to close out my late granfathers accounts
      death in teh family, who handles the bank stuff
    `,
  },
} satisfies Speech['phrases'];

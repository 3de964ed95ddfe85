import type { Speech } from '../../bot/model.ts';

export const phrases = {
  explain_charge: {
    plain: `
      what is this charge from netflix | what is this charge from a gas station | what is the charge from spotify for
      who is this merchant i never heard of them and they took 300
    `,
    nurse: `
      what is this charge from walgreens
      what's this 14.99 | who is SQ MRTN LLC | there's a thing says PYMT 8837 TX no idea what that place is
      the 62 dollar one, where's that from | don't know this name, might be the parking garage at work, can you look at what it is
      Paddle.net shows up on my statement the 2nd, is that the photo program I got or something else
      explain the Tuesday charge for 31.07 | is AMZN MKTP the same as Amazon
      the 17.25 on Saturday, which store was that, I only remember stopping for milk
      not saying it's fraud just wanna know what Wayne Co Svc 9.50 is | been staring at it all break. TST* BUDDYS 44.10. what is that
      some charge from Nevada, I probably bought it half asleep, what company is it
    `,
    courteous: `
      Pardon the intrusion, but what might "SQ *BLUE HERON 614" on my statement be, for the sum of $31.20? | What's this $14.99 for?
      I don't recognize the abbreviation AMZN MKTP, and I'd be obliged if you could tell me who they are. | Mystery debit, November 3rd
      There is an entry for $62 from something called TST in Dayton; Eleanor and I did dine there that weekend, so I suppose it's ours, but which establishment is it?
      Who is PYMTS LLC, please? | Identify the $8.75 item, kindly
      I am not accusing anybody of anything, I only wish to understand where the forty-dollar entry of last Thursday comes from.
      Would you enlighten me as to the nature of a debit labeled "WEB PMT 0093"?
      An unfamiliar name, Harland Sv, has appeared beside $27.50 in my register, and before I trouble anyone further I should like to know what sort of firm it is.
      It says POS PUR COLUMBUS OH 118.06 and nothing more, which is poor labeling in my professional opinion; what was it?
      Perhaps I've forgotten it at my age, but could you remind me what I bought for $212 at Cabela's?
    `,
    teenager: `
      what is SQ *DESRTBLM 18.40 | whats this 9.99 thing
      theres one from "tst* lucky wok" and i prob bought it i just dont know what that place is
      who is paddle.net and why r they on my account | 32.17 on tuesday?? from where | can u tell me what the pos debit 4471 one was for
      hmm dont remember this one for 6 bucks, what store is it | ach debit wm supercenter is that just walmart
      it says pending hold 1.00 chevron what does that mean | i see AMZN MKTP and like 3 random letters after, what did i even order
      not saying its fraud i just wanna know what the $14.23 from nov 3 is | google *svcs ???
    `,
    trader: `
      What's WEX INC 212.40? | Never heard of "TPG*SVC SPOKANE", who are they? | there's a 39 dollar thing on the 3rd, what's it for
      Can you tell me which company is behind SQ *RKM LLC, I buy from half the county and can't place it
      Every quarter there's one of these for 96 and change from something called DLX, I've always let it slide, but the bookkeeper wants a category for it so I need to know what they do.
      I see a debit of 1,146 marked ACH PPD with no name. Could be my insurance, could be the state. Which? | Identify the Oct 9 payment
      What did I buy for 88.13 at some place in Northtown?
      My wife and I are staring at the statement and neither of us can figure out what MTCO TLS 55 stands for. | who's INTUIT QBKS
      Details on that 620 please | probably mine, just don't remember it: 264 even, Monday, some outfit in Coeur d'Alene
    `,
    learner: `
      What is this SQ *LUCKY 88 for 14.60 | There is 39 dollars from some AMZN MKTP, what it was for | PAYPAL *INST XFER??
      I don't recognise name on statement from May 3, from where is that
      27.99 with name I see first time in my life, maybe some shop from mall under other name?
      On card is written "TST* PORTUGAL GRILL", is this that restaurant on Ferry Street where we was for birthday?
      who is Prog Garden State and for what they take from me 112 | can you explain me last charge
      Pending one dollar from gas station, why one dollar if I filled whole tank for 52?
      Maybe I bought it, maybe wife, but tell me what company stays behind GGL SERVICES | what was that 61.20 on Tuesday
      Strange code in place of shop name, DDA PURCH 0093, please decode for me
    `,
    upset: `
      What is this $43.17 from SQ *TRLX?! | There's something called PAYPRO on my statement and nobody will tell me what that is!
      Who are "DGS Holdings LLC"?? | $9.99 on the 14th, for what?
      I shopped at a lot of places on Saturday and now there's a line that says MKTPLC 8821, which store is that supposed to be?
      Explain the $112 charge!
      I went through my whole purse and every receipt on the kitchen counter, and I probably did buy it, but for the life of me I can't work out where that $61.50 on Tuesday comes from, please tell me!
      what's POS DEB 0417 | My card shows a charge from a city in Utah. Is that some online shop's headquarters or what?
      You took $28 with no name next to it! Tell me the merchant! | strange charge, what is it
      Could the forty bucks from "CLT PRK" be the airport parking? I can't make sense of these abbreviations!
    `,
    dictated: `
      what's this forty two fifty from sq star bbq | who is paddle dot net
      uh there's a thing that says pos debit seven eleven eight two what's that about
      i'm looking at nineteen ninety nine and i got no clue what it was for | mystery charge explain it
      tell me what hudl is charging me for i thought the school covered that
      help me figure out this sixteen dollar thing from last tuesday it's probably my kid's game or something | where'd this one come from
      why does it say san jose california on that twelve dollar purchase
      i don't recognize amzn mktp i mean i probably bought it i just don't remember what it was
      what store is wm supercenter two six one four | can you break down that eighty seven dollar one on the fourth
    `,
    friendly: `
      What's this charge from Hulu?
      What on earth is SQ *HRBRSIDE 0291?
      There's a $38.50 item dated the 12th and it doesn't ring a bell. Can you tell me what it was for? | Who is PYMT INTL LLC?
      I'm scratching my head over a charge from a company in Delaware; any idea what it is?
      Could you tell me more about the $14.99 on Tuesday? | what's this $7 charge
      I probably bought it myself and forgot, but what kind of store is "Northern Tier Merch"? | Why does my statement say WEB AUTH 3381?
      It says TST followed by a string of letters. Is that a restaurant? | Where does the 62.17 from last Friday come from?
      Odd store name, who's that? | I recall going to a craft fair that day, so is the $45 to "M Pelletier" from there?
    `,
    slips: `
      whats this 14.99 thnig | who is SQ *HLSTD SUPPLY i dont recgonize the name but maybe i boguht something | wht is "ACH WEB PMT 8841"
      theres a 3.50 on tuseday, for waht | i see a 62 dolar charge from some LLC, what shop isthat
      can you tel me where the $27.08 came form | whats teh weird charge on the 4th | TST* somehting?? what doest hat mean
      pretty sure it was me but cant remeber, what was teh 41 bucks at Kostners | that last line on my card, waht is it
      huh why 9.63 from google
      my card has a charge in Omaha nebrska but i was on that app orderign stuff so maybe its thier office, can you look what company it is
    `,
  },
  duplicate_charges: {
    nurse: `
      looks like somebody charged me twice, can you tell | did Walgreens run my card two times last night
      I see 23.15 and 23.15 is that the same one doubled | gas pump froze so I swiped again, make sure it only went through once
      check for doubles this week
    `,
    courteous: `
      Was I billed twice at Lowe's? | Double entry, Bob Evans, $23.18
      I beg your pardon, but it looks to me as though the pharmacy debited the same $45 on the 12th and again on the 13th; did they?
      Kindly check whether any item on my card has been entered two times over.
      The young lady at the register ran my card once, it failed to beep, and she ran it again, so I'd like to be sure that only one of those went through.
    `,
    teenager: `
      did chipotle charge me 2 times | i see the same 11.85 twice is that a double
      pretty sure the gas station ran my card twice can u check | any doubles this week?
      petsmart 43.10 and then petsmart 43.10 again a minute later, is it one thing showing up twice or did i really pay both
    `,
    trader: `
      Did LKQ hit me twice for that Silverado door? | double charged?
      I see 312.77 on Monday and 312.77 on Tuesday, both Interstate Batteries. One order or two?
      Check for anything that ran through more than once this week | Same amount, two lines, Les Schwab. Is that a repeat
    `,
    learner: `
      ShopRite took from me two times? | On Saturday we was eating in Seabra's and same sum is on list twice, check this
      I tapped card and machine said error so I tapped again, did it go double? | doubled payment
      At pump in Exxon I see 40 and under it again 40, is it really two or only looks like this
    `,
    upset: `
      Did Target charge me twice?! | double charge
      I see $54.80 and then $54.80 again, same day, same shop, is that the same purchase two times?
      The dentist's machine froze and she ran my card again. Check that they didn't take it both times! | Am I paying Spotify double?
    `,
    dictated: `
      did chick fil a hit me twice | double charge check
      i see two of the same thing for fifty eight ten is that like one purchase or two
      the gym ran my card once and then again right after didn't they | any repeats on there like same place same amount
    `,
    friendly: `
      Was I charged twice at Becky's Diner? | Double charge?
      I see two $23.40 payments to Shell on the same day; is one of them a mistake?
      The card machine hiccuped and the cashier ran it again. Did both go through?
      Could you check for anything billed two times this month?
    `,
    slips: `
      did jewel chrage me twice | i see 18.40 two tiems same day, is that double
      card reader froze and the guy at teh shop swiped agian, make sure it only went thru once | double chagred?
      chekc if my phone bill got taken 2x
    `,
  },
  recurring_charges: {
    nurse: `
      what subscriptions am I paying, I signed up for a bunch of free trials on nights and lost track | when does Hulu hit next
      did Planet Fitness go up on me | autopays coming before Friday | list whatever comes out every month on its own
    `,
    courteous: `
      Which subscriptions do I carry?
      If it isn't too much bother, I should like a list of every firm that draws on my account month after month.
      Has the newspaper raised its rate? | When is the Netflix draft next due to come out?
      My Plain Dealer used to be nineteen dollars and I have the feeling it has crept up on me; kindly look at what they have taken over the past few months.
    `,
    teenager: `
      what subscriptions am i even paying for | when does spotify hit again | did hulu get more expensive or am i tripping
      whats coming out b4 the 1st | list all my monthly stuff pls i forgot half of it
    `,
    trader: `
      which subscriptions hit the shop card | when does Mitchell1 bill me again | Autopays coming up?
      Looks like AllData went from 169 to 199. Did it?
      Before I lay out cash for inventory I want to know what's scheduled to come out between now and the 15th.
    `,
    learner: `
      Which subscriptions I have | When Netflix takes next time | Did gym go up? before it was 24 I think
      What goes out every month alone, without me clicking nothing | Is there something coming out before 15th? I want be ready
    `,
    upset: `
      What am I subscribed to?! Give me all of it! | Did Netflix go up on me again? | upcoming payments this week
      When does the next Hulu charge hit, I have to be ready for it!
      I swear I'm paying for six apps the kids signed up for. Which ones come out every month?
    `,
    dictated: `
      what subscriptions i got running | when's netflix gonna hit again | did spotify go up on me
      so i get paid on the fifteenth and i don't wanna bounce nothing so tell me what all's coming out automatically between now and then like insurance and the gym and all that
      monthly stuff list it
    `,
    friendly: `
      Any recurring charges? | Recurring charges, please.
      Which subscriptions am I paying for? | When does Netflix come out next? | Did my New York Times subscription go up?
      upcoming payments
      I signed up for so many free trials during the pandemic that I've lost count, so could you list whatever bills me every month?
    `,
    slips: `
      what subsciptions am i paying | when does spotfy come out next | did netlfix go up?? feels like more
      wich payments hit before the 15th | every motnhly thing that pulls from my card, list it
    `,
  },
} satisfies Speech['phrases'];

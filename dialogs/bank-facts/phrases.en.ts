import type { Speech } from '../../bot/model.ts';

export const phrases = {
  interest_rate: {
    plain: `
      what interest rate do i get on savings | hows the apr on my credit card calculated and can it be lowered
      current cd rates for twelve months
    `,
    nurse: `
      I keep carrying a balance on this card so what's the APR, the real number | what's savings paying | interest rate?
      how much interest they charging me on the visa | did my APY drop
    `,
    courteous: `
      What interest does savings pay?
      In 1981 my passbook earned me a handsome sum, so forgive my curiosity as to what yield the account bears now. | APR on my Visa?
      Kindly tell me the annual percentage my money market account is earning.
      If I were to carry a balance on the Mastercard, at what rate should I be charged?
    `,
    teenager: `
      whats the apr on my card | does my savings even earn anything | apy? | what % do i get for keeping money here
      if i dont pay my whole card how much interest do they add
    `,
    trader: `
      APR on the Visa | What's savings paying these days | You advertised 4 percent and I'm earning peanuts; what's my actual yield?
      rate on 4471 | If I carry 6,000 on the Mastercard what percent am I getting dinged
    `,
    learner: `
      What percent gives savings | I have some debt on Citi from Christmas, what APR are they counting from me
      How much interest I am paying on credit card, yearly | Is 4.2 still on savings or they lowered | My loan for car, what rate is it
    `,
    upset: `
      What interest are you charging me on this card?! | savings APY? | Is my rate the same as in January or did you sneak it up?
      You pay me pennies! What percent does the money market account give? | APR on my Visa
    `,
    dictated: `
      what's my savings paying | so is it like four percent or point four percent on the savings cause that's a big difference
      how much interest they charging me on the card | current apy
    `,
    friendly: `
      What's the APY on my savings? | How much interest am I paying on the card? | Current rate?
      Is my money market still earning anything worth mentioning? | I saw another bank advertising 4.5 percent; what does mine pay?
    `,
    slips: `
      whats teh apr on my visa | how much intrest do i earn | am i paying 20 somethign percent on this card
      what rate is the car loan att
    `,
  },
  fees: {
    plain: `
      what are your fees | what fees do you have | list of fees | do you charge fees | how much are your fees
      why was i hit with a monthly maintenance fee | how much do you guys charge for using another bank's atm
      is there a fee if i pay late
    `,
    nurse: `
      what's this 35 overdraft for, I had my pay in there the same morning, y'all just ran the big one first like always
      can you waive the fee this one time, I been with this bank since nursing school | monthly fee on checking?
      you took 12 dollars for maintenance why | how much to use another bank's ATM | I want my late fee back
      somewhere there's gotta be a page says what y'all charge for everything, show me that | does it cost anything to zelle somebody
      got hit with the monthly charge again even though my pay goes in every two weeks. take it off
      rush shipping on a new card, what's the price on that | do you charge for going under 500
      3 dollars for a withdrawal, seriously, refund that
    `,
    courteous: `
      What's this $12 maintenance fee? | Overdraft fee, please refund it
      I would be grateful to learn what a cashier's check costs these days. | Is there a charge for paper statements?
      Good morning; I have been a faithful depositor since Mr. Nixon was in office, and I was dismayed to find thirty-five dollars taken for a so-called returned item, which I respectfully ask you to give back.
      Fee schedule | How much do you charge for using another bank's cash machine?
      Three dollars were withheld when I took out cash in Sandusky, and I don't understand on what grounds.
      Does a safe box cost anything?
      No store charged me this, mind you, it was the bank itself that took ten dollars as a service charge; may I ask why?
      Kindly waive the late fee
      I was in the hospital on the due date, as my wife can attest, and I hope you'll see your way to returning the $29 penalty.
    `,
    teenager: `
      why did u take 35 dollars from me | overdraft fee?? refund it pls | whats the monthly fee on my acct
      how much does it cost to use another banks atm | is there a charge for zelle | 12 bucks "maintenance" for WHAT
      i was short 2 dollars and got hit w 34, can u give it back im literally 18 | any fees for students
      what do i get fined if i pay my card late | do u charge for a replacement card | fees list
      the atm said 3.50 and then u took another 2.50 on top, why am i paying both
    `,
    trader: `
      Why'd you take 35 bucks for an overdraft | overdraft fee | What do you charge for a stop payment?
      I want that $15 maintenance fee put back. I keep well over the minimum in there. | price of a cashier's check
      Twelve dollars a month to keep checking open, for what exactly | Is there a charge if I Zelle more than 500 a day?
      waive the late fee | You hit me with an NSF on the same day I deposited four grand in cash; refund it
      another bank's ATM, what's that run me | List every fee on business checking
      Does it cost me anything to get a broken card replaced
    `,
    learner: `
      Why you took 35 dollars fee | If I keep under 500 in Chase checking, monthly fee is how much?
      Overdraft fee, give it back please, was first time | what costs cash from ATM of other bank | Is Zelle for free
      12 dollars "maintenance", for what it is?
      I paid card only one day after, because I was on night shift and slept whole day, so refund me late fee
      How do I avoid paying for account each month | fee for foreign purchases?
      They charge me 3 dollars in machine in deli and you charge second 2.50, why | price list of bank
      Does stopping a check cost something
    `,
    upset: `
      Why did you take $35 from me?! | Refund that overdraft fee, it was two dollars short for one hour! | monthly fee??
      What's it going to cost me to use the ATM at the gas station?
      I was promised free checking and now there's a $12 maintenance charge, I want it back! | foreign fee how much
      Does a Zelle cost anything? Tell me before I send it, not after! | late fee removed, please
      Three overdraft charges in one day, $105 for a pack of diapers, a coffee and a parking meter! That's a week of school lunches for three children, so give it back or explain how you can justify it!
      How do I avoid paying you every single month for having an account? | List what you charge for!
      Is there a penalty if my savings drops under $300?
    `,
    dictated: `
      what's this thirty five dollar overdraft thing can i get it back | why'd y'all charge me a monthly fee
      i pulled forty dollars out at the gas station and they got me for three fifty and then y'all got me for another two fifty so what's that second one for and can you give it back
      how much does it cost if i use a atm that ain't yours | refund my late fee | is there a charge for sending money
      so i kept over fifteen hundred in there like you're supposed to and you still took twelve dollars out how come
      any fee for a replacement card | what do i pay if i go under the minimum | waive the overdraft please i've been here nine years
      stop payment how much | y'all nickel and diming me what all am i paying you every month
    `,
    friendly: `
      What are your fees?
      Why was I charged a $12 maintenance fee? | Is there a charge for using another bank's ATM?
      Could you waive that overdraft fee? It was an honest mistake. | how much is a cashier's check | Overdraft fee?
      I thought this account was free, so what's the $5 service charge about? | What does it cost to stop payment on a check?
      I've been a customer for thirty years. Would you refund the late fee, just this once? | Do you charge for paper statements?
      Annual fee on my Visa | They nicked me $3.50 at the machine in Boston; can I have it back? | Fee schedule, please
    `,
    slips: `
      why 12 dollras monthly fee | give me bcak the overdraft fee | atm fee?? | how much does it csot to send a wire
      you guys took 35 from me for what, i was short like 2 bukcs | is there a foregin fee on this card | feee refund pls
      what do you chrage if i go under 0 | wavie the late charge this one time, i was in the hospital
      does a casheir's check cost anything | cost to use somebody elses atm, how mcuh
      three diffrent 2.50 fees this week from pulling out cash at gas stations, nobody told me it wasnt your machnie and i only took like 20 each tiem, can i get those put back
    `,
  },
  exchange_rate: {
    plain: `
      dollar to peso rate today | how many euros would i get for 500 dollars | what exchange rate do you use when i shop abroad
    `,
    nurse: `
      dollar to peso | how much is 100 Canadian | rate for euros today | paying in Windsor, what do you convert at
      if I buy something for 40 pounds what's that come to
    `,
    courteous: `
      Dollars to euros today? | What would a purchase in Canadian money cost me by way of conversion? | Exchange rate, British pound
      My wife and I have been promised a trip to see her cousins in Kraków, and I wonder how many zlotys a hundred dollars would fetch.
      Kindly tell me if the bank takes a percentage when I use the card in a foreign currency.
    `,
    teenager: `
      dollars to pesos rn? | how much is 100 usd in euros
      going to rocky point what will i pay if i use my card in pesos, like the conversion | yen rate | whats a british pound worth
    `,
    trader: `
      Canadian dollar today | What'll 1,200 Canadian for a used gearbox from Kelowna come to in US | euro to dollar
      If I swipe the Visa in Cranbrook, what conversion do I get? | How many pesos to a buck at your bank
    `,
    learner: `
      How much zloty for dollar | Before I give boss of hotel in Berlin answer, how much is one dollar in euro today?
      If I pay in Poland by card, what exchange you count me | 100 pound how much it makes | course of euro please
    `,
    upset: `
      How many pesos do I get for 100 dollars? | euro rate today | My daughter's class trip costs 450 euros, what's that in real money?!
      Do you add something on top when I pay in Canadian dollars? What rate do I get?
      Why was 80 pounds turned into $109? What rate is that?
    `,
    dictated: `
      how much is a hundred dollars in pesos | euro rate | what's the canadian dollar going for today
      if i buy something for fifty pounds online what's that gonna be in real money
      so when i swipe my card in mexico what rate do y'all use
    `,
    friendly: `
      What's the Canadian dollar worth today? | How many euros would I get for $500? | USD to pounds
      If I use my card in Quebec, what rate do I get? | I'd like to know what the yen is trading at against the dollar.
    `,
    slips: `
      dolalr to peso today | how mnay euros is 200 bucks | 100 usd in canadain? | if i buy somethign in london what rate do i get
      what woudl 5000 yen cost me
    `,
  },
  find_branch: {
    plain: `
      nearest atm | is there a branch close to the airport | find me a drive thru branch in tulsa | what time do you close on saturday
      are banks open on presidents day | until what hour is open the branch on main street
    `,
    nurse: `
      branch open Saturday? | where's a branch by Livernois | any machine to get cash near Sinai-Grace at 2am
      what time they close on Woodward
    `,
    courteous: `
      Nearest branch to Wooster? | Would you kindly tell me whether the Medina office is open on Saturday mornings? | ATM near me
      I prefer to speak to a teller face to face, as we used to, so where is the closest banking house to ZIP 44691?
      Until what hour does the drive-up window on Main Street stay open?
    `,
    teenager: `
      closest branch to tempe | what time do u close saturday | is there a free atm by metrocenter or nah
      are any locations open on veterans day
    `,
    trader: `
      Nearest branch to Trent and Freya | ATM close by? | What time does the Northside branch close Saturdays
      any location open on Sunday in Spokane Valley | I've got to get 2,000 in small bills, where's a branch that's still open right now
    `,
    learner: `
      where nearest ATM | Until which hour is open Chase on Ferry Street | Is there branch in Elizabeth
      I work Monday to Friday till six, is bank on Bergen Street open Saturday? | I look for machine without fee close to Port Newark
    `,
    upset: `
      Where's the nearest branch that's actually open?! | ATM near Huntersville
      Do you close at noon on Saturdays? I'm in the car already!
      You shut down our branch on Park Road, so where am I supposed to go now? | branch hours
    `,
    dictated: `
      closest atm | is the poplar avenue branch open saturday | what time y'all close | i'm in southaven today where can i get cash out
      is there a branch near the university
    `,
    friendly: `
      Where's the nearest branch? | Is the Commercial Street office open on Saturday? | ATM near Monument Square
      What time do you close today? | Is there a cash machine at the jetport that's on my network?
    `,
    slips: `
      neerest atm | wheres a branhc on the north side | is teh bank open saturday | what time do you colse on milwaukee ave
      chase near unon station??
    `,
  },
} satisfies Speech['phrases'];

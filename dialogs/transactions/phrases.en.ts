import type { Speech } from '../../bot/model.ts';

export const phrases = {
  transactions: {
    plain: `
      tell me about purchases over 500 | tell me every payment over 50 this month | show me the large payments | tell me about my big purchases in october
      did i get paid | did i get paid yet | have i been paid | has my salary arrived | did my paycheck come in | has payroll hit yet
      transactions between nov 1 and nov 5 | transactions from oct 3 to oct 9 | show everything between march 2 and march 8 | what happened between the 3rd and the 9th
      which charge is pending | what charges are pending | is something pending | anything pending on my account
      what pending charges do i have | show pending charges | which payments have not cleared | what has not gone through yet
      show my last transactions | list everything i bought at target in march
      did that payment from the dentist ever show up in my history | find all purchases over a hundred dollars since the start of summer
    `,
    nurse: `
      last five things on my card | all the stuff i bought at Kroger, as a list | did the rent to Mr Kowalski go out yet | show me everything from Meijer in March
      what hit my account overnight | is there any way to see what's been moving on my account since I worked Thursday
      has the 640 from the hospital landed | anything over 200 bucks this month | list the Kroger ones don't need a total
      pull up what posted on the 14th | my sister swears she zelled me 80 Sunday. do you see it | deposits only past two weeks
      need the line for my DTE payment in February so I can show the lady on the phone it went through
    `,
    courteous: `
      Kindly show me the last ten entries on my checking account. | Recent debits, please | Has my pension from Timken come in yet?
      Good afternoon, and I'm sorry to bother you, but could you see whether the check I mailed to Pastor Hoffman has cleared?
      Everything at Menards since Easter
      I wish to go over each withdrawal above two hundred dollars in the month of March, one line at a time if that is convenient.
      Did Columbia Gas draw their payment on the 9th? | Deposits this week?
      My daughter Carol says she sent me $150 for the train set on Tuesday, bless her heart, and I would like to see whether it arrived.
      List my drugstore purchases, not the total, simply each one with its date. | Yesterday's activity
      In the old days the teller stamped every item in my passbook; would you do the modern equivalent and let me see what has gone in and out since the first?
    `,
    teenager: `
      last 5 purchases pls | did my venmo cash out come in yet | show me everything from target | list what i got at the bakery | what went thru yesterday
      i wanna see what i bought at ulta in october | has the refund from shein landed or are they lying to me | recent activity
      list anything over 50 dollars this month | grandma says she zelled me on sunday, can u look if its there
      pull up all my uber rides from spring break
      need to scroll thru my history bc i lost a receipt from fry's and they want the exact date or they wont let me return the fan i got there
      any deposits this wk?
    `,
    trader: `
      Last ten on the shop card | Did the Hendricks payment for the transmission job land yet?
      Pull up everything from NAPA since the first
      I dropped off three checks Friday afternoon, one from the school district and two from the Hendricks brothers, and before I order another transmission I'd like to see whether all three have shown up.
      I want a list of every check over a thousand that's gone through in October. | Show me Tuesday's activity. | activity on 7714
      Which payments came out while I was elk hunting, the 14th through the 19th
      Customer swears she Zelled me 485 for brakes on Saturday and my books say otherwise, so look for it.
      has check 2231 to the landlord cleared | what posted overnight | Need to see all the O'Reilly charges, one by one, not the total
    `,
    learner: `
      Show last ten movements on account | Did Marek's 150 come already? | What went out from my account since Monday | transactions
      All payments to Home Depot in March, list them | I wait for refund from Costco already one week, look if it is in
      history of card 8802 | I want see what came in this week, not what went out
      Something bigger than 200 dollars was going out in last month? show me | last thing I bought
      Landlord says he didn't get my check for 1,350, has it been taken from account yet? | List every time I paid in Wawa
    `,
    upset: `
      What came out of my account over the weekend?! | Show me the last ten, now please
      Did my refund from Old Navy ever come in? I've been waiting three weeks! | Recent activity!
      List everything over $200 since June 1st, I'm sitting here with a pen and I am going to check every line
      I want to see each Harris Teeter purchase one by one, not the sum! | Has the landlord's check cleared yet
      everything from yesterday | My oldest had my debit card at Carowinds on Saturday. Let me see what went through that day!
      Any deposits this week?
      The child support was supposed to land on Friday, it's Tuesday now, he swears up and down that he sent it, and I'm standing here with an empty fridge, so can you look whether anything from him has come in?!
      Find all the ATM withdrawals in April, because somebody in this house is lying to me
    `,
    dictated: `
      show me the last ten things that hit my account | did the money from the booster club land yet
      pull up everything from academy sports since like august uh no since september | what came out yesterday
      i wanna see anything over two hundred dollars this month | has my tax refund come in | list the gas station purchases
      you know that venmo from deandre for the team shirts i don't see it is it there | all my zelle stuff from last week please sir
      the last thing i bought | let me look at what posted on the card ending four four one two over the weekend
    `,
    friendly: `
      Did I get paid? | Has my salary come in? | Could I see what went out between May 4 and May 11?
      What's come out of my checking since Monday? | Has the library's reimbursement come through yet? | Last ten transactions
      Could you pull up everything from Hannaford in October?
      I'm trying to balance my checkbook the old-fashioned way, so I need a list of what cleared this week. | Any deposits today?
      Show me whatever was over $200 last month. | Did the check I wrote to the chimney sweep ever get cashed?
      Recent activity on my Amex | Would you mind showing me what I bought on the day I was in Freeport?
      I wonder if my sister's Zelle has landed. | Just the ATM withdrawals, if you can pick those out
    `,
    slips: `
      did i get payed yet | trasnactions from jun 2 to jun 6
      last 5 trasnactions | did the doordash payuot hit yet | shwo me everything from walgrens this month | any money come in today??
      pull up chargse over 100 since septmeber | what went otu of my account yesteday | histroy pls | list my atm withdrwals
      i sold my old wheles to some dude named Marcus he says he zelled me 75, do you see it come in | all my cta ventra chargse in ocotber
      i need to see waht posted over the weeknd | which purchses are stil pending
    `,
  },
} satisfies Speech['phrases'];

import type { Speech } from '../../bot/model.ts';

export const phrases = {
  spendable: {
    plain: `
      is that what i can spend | is that what i can actually spend | can i spend all of that | can i spend that | can i use all of it
      how much of that can i spend | how much can i spend | how much can i spend right now | how much can i really spend
      how much am i able to spend today | what can i spend | what can i actually use | is all of that available
      is all of it available to me | is that money available | is that the amount i can use | so thats what i can spend right
      so i can spend all that | do i really have that much to spend | can i take all of that out | can i withdraw all of it
      how much can i take out | how much could i withdraw | how much of it is free to use | how much is really mine to spend
      what is left to spend | how much is left to spend | how much do i have to spend | whats my spending money
      can i afford something for 200 dollars | do i have enough to buy a laptop | if i pay 300 now will there be enough
      would 50 bucks go through right now | spendable balance | spendable amount | is the whole balance usable
      how much can i still put on my card | how much credit do i have left to use | am i safe to spend that
    `,
    nurse: `
      can I afford 120 for tires | between what's pending and what's posted I can't tell, how much can I actually use right now
      enough for rent? | got 300 in bills Friday, what can I pull out tonight without bouncing | safe to spend 45
    `,
    courteous: `
      Would there be sufficient funds in checking for a $900 furnace repair on Friday, if you please? | How much may I withdraw today?
      Can I afford the new mower?
      Begging your pardon, but before I write out a draft to the roofer for $2,350 I want to be quite certain it won't overdraw me.
      The sum I could safely lay out this afternoon, once pending items are taken off, is what I'm after.
    `,
    teenager: `
      can i afford 64 bucks for nails or nah | how much can i take out at the atm today
      if i get the concert tix for 180 will it go thru or do i not have enough | whats safe to spend til friday | got enough for gas?
    `,
    trader: `
      If I buy the $4,200 tire machine off that guy in Post Falls today, does it clear? | how much can I pull out at the ATM today
      Can checking cover 2,850 for LKQ? | Enough for payroll Friday?
      There are holds on the account, so skip the total and tell me what's actually free to use this afternoon.
    `,
    learner: `
      I can take out 300 from ATM today? | is enough for rent? | How much I am allowed to spend till Friday so that nothing bounces
      Guy sells me set of winter tires for 480 and waits for answer, do I have for this or not | free money to use now
    `,
    upset: `
      Can I afford $130 at Target right now or will it bounce?! | What's safe to spend until Friday?
      I'm at the ATM with a line behind me, what's the most I can pull out?
      If the daycare takes their 640 tomorrow, do I still have anything for groceries? I need to know!
    `,
    dictated: `
      am i good for a three hundred dollar hotel block tonight | can i afford these cleats they're like one forty nine
      how much can i pull out the machine without going negative | after what's pending what's actually mine to use | enough for groceries
    `,
    friendly: `
      Do I have enough for a $900 plane ticket? | How much can I safely spend this weekend?
      Can I swing new snow tires without overdrawing? | what can I take out today
      I know what my balance is, but with the oil bill coming, how much of it is really mine to use?
    `,
    slips: `
      can i aford a new tire its like 60 bukcs | how mcuh can i take out of an atm tonihgt | safe to spned?
      if rent goes out frdiay do i still have enuogh for a 45 dollar dinner
      do i got enuf in there for a $310 used bike from a guy in pilsen
    `,
  },
  balance_difference: {
    plain: `
      why is my balance so low | why is my savings so low | why is my checking so low | why is my balance lower than i thought
      why are available and current different | why is my available balance different from my current balance
      why is available lower than current | why is my available balance less | why is the available amount smaller
      why do i see two balances | why are there two numbers | what is the difference between available and current balance
      difference between current and available | whats the difference between the two | what does available mean
      what does current balance mean | what does available balance mean | explain available and current | explain the difference
      explain my balance | why cant i use all of my money | why can i only spend part of it | why is some of my money not available
      what is holding my money | what is on hold | why is there less available than i have
      where is the missing money between the two balances | the two balances dont match | available and current do not match why
      how come the available is lower | how come i have less to spend than my balance says | why does it say i have more than i can use
      i dont get why the current balance is higher | my current balance is higher than my available one
    `,
    nurse: `
      why two different numbers | says 812 then says 690 under it, which one is real | available is less than current how come
      what does current balance mean if I can't touch it | balance on top don't match the one below
    `,
    courteous: `
      Why two different balances?
      Pardon me, but the ledger figure is $1,842 and the other one is $1,790, and as a retired engineer I cannot rest until I learn where the fifty-two dollars went between them.
      What does "available" mean here?
      My available amount is smaller than my current amount, and I wonder if you would kindly explain the discrepancy.
      Two totals appear for one and the same checking account; which of them ought I to believe?
    `,
    teenager: `
      why does it say 212 available but 260 current like which one is real | available vs current?? explain
      two diff numbers for the same account im so confused
      how come my available is lower than the other balance i didnt buy anything today
      whats the diff between those two balances, is one fake lol
    `,
    trader: `
      Why's available 600 bucks lower than current | two different numbers on one account, which one's real? | current vs available
      It says 9,114 on top and 7,640 underneath for the same checking account. Where's the other fifteen hundred hiding?
      Explain why the pending balance and the posted one don't match
    `,
    learner: `
      Why available is 212 and current is 390, same account | two numbers, which one is true
      On checking you show me one sum big and one sum small, where is rest of money?
      what means "available" and why is not equal to other one
      There is difference 75 dollars between upper balance and lower balance, something is hanging or what
    `,
    upset: `
      Why does it say $812 available but $1,020 current? Which one is true?! | two different balances, why
      You show me one number on top and a smaller one below! Where's the rest of my money?
      What does "available" even mean if it isn't what I have? | My balance says 300 and yet only 180 is available, I didn't touch it!
    `,
    dictated: `
      why's it say nine hundred up top and then like seven sixty underneath | available versus current explain that
      so one number says i got twelve hundred and the other one says eleven hundred even and i ain't bought nothing today so which one is it
      my two balances don't match on the savings | is the smaller number the real one or the bigger one i never know
    `,
    friendly: `
      Why is my available balance lower than the current one? | two balances, which is right?
      My checking says $840 in one spot and $1,015 in another. What accounts for the gap? | What does "available" mean next to my balance?
      I deposited a check yesterday and only one of the two figures went up; could you explain?
    `,
    slips: `
      why is availble lower than my curent | app says 212 and also says 168,, which oneis real
      whast the diff between avialable and curretn | two balacnes one account?? explain
      my checkng shows 90 bucks more on one line than teh other, how come
    `,
  },
} satisfies Speech['phrases'];

import type { Speech } from '../../bot/model.ts';

export const phrases = {
  card_bill: {
    nurse: `
      when's my visa due | minimum payment | what's the least I can send on the Discover this month
      statement amount for the card that closed on the 9th | do I have till the weekend to pay the card or is it late already
      last statement on 2918, what'd it come to | not the balance, I mean what I was billed and by when
      how many days I got left on the Comerica card payment
      I pay everything on the 1st but the card lady said my date moved, is it the 5th now or the 15th | card bill
      did my new statement close yet and what do they want from me | if I only do the minimum on the Sam's card what is it this time
    `,
    courteous: `
      Good day; would you kindly tell me by what date the payment on my Visa must be in? | Minimum due on Mastercard?
      When's my card payment due? | I should like to know what the closing statement for September came to on the card ending 8820.
      Statement amount, Chase card
      I already know the whole of what I owe, thank you; what I need is the smallest sum they'll accept this month, and the last day for it.
      Is the Discover bill due before or after my pension day?
      My eyesight is not what it was and the print on the statement is dreadfully small, so please read me the due date and the minimum.
      Has the new statement been issued? | Card due date
      How many days remain before my credit card payment would be considered late, if I may ask?
      In forty years I have never once been late with a card payment and do not intend to start, so what is the figure and deadline printed on the latest bill?
    `,
    teenager: `
      when is my credit card due | min payment? | whats the least i can pay on the cap one card this month | what does my statement say
      first ever credit card lol when do i gotta pay it | due date pls im stressing | how much is the statement for the card ending 0938
      if i dont wanna pay all of it whats the minimum and by what day | did my bill for the visa come out yet
      is it the 14th or the 17th my card payment is due i keep forgetting | statement bal on my student card
      do i have a card payment coming up and whats the amount they want
    `,
    trader: `
      When's the Visa due | minimum payment? | What's my statement balance and what day do I have to have it in by | due date on 4471
      How little can I get away with paying on the business Mastercard this month?
      I'm going through the stack tonight and need the credit card's closing date. | October statement, what's it say
      Is the card payment late yet or have I got till Monday | Tell me the number I have to pay to dodge interest this cycle
      Amex bill: date and amount | Has the new credit card statement come out? Mine usually drops around the 20th.
      I put the 3,900 compressor on the card, so what do they want from me as a minimum this month
    `,
    learner: `
      When I must pay credit card
      They write "minimum" on Capital One but screen of my phone is broken exactly in this place, how much is it this month
      How much is on statement of Citi card and till what day | Due date for card is before my payday or after? payday is 22
      Is it this Friday or next Friday that payment for Discover falls | If I want give only smallest possible on Visa, how much is it
      My statement closed already? what it says | What bank wants from me on card by end of month, not whole debt, only what is on paper
      deadline credit card 3371 | Did bill for Amex come out yet
      Last time I was late one day and they punished me, so tell me now exactly which day is payment for card from Bank of America
      statement amount, Apple Card
    `,
    upset: `
      When is my Discover payment due?! Please don't tell me it was yesterday!
      What does my statement say I have to pay this month, the whole thing, in dollars?
      I was late one single time, by six hours, with a child in the emergency room, and you hammered me for it, so this month I want to hear the exact due date on my card before I forget again!
      How little can I get away with paying on the Mastercard this month without a penalty?
      Did my July statement close already or do I still have a few days?
      Citi card: deadline and lowest amount, please, I've got a kid screaming in the back seat | Last statement total!
      Nobody mailed me a bill for the credit card. How much is it and by what day? | is the payment due before or after the 20th
      I paid something on the 3rd, do I still have to make this month's minimum or is that covered?
    `,
    dictated: `
      what's the least i can pay on the capital one this month without getting in trouble
      so did my statement close already and what's it say | how much they want by the twenty eighth
      uh the due date on the card not the car the card | i need the statement balance for last month
      am i late on the citi card or do i still got time | credit card bill how much
      tell me what day they expect the money for the discover | what's the new statement come out to
      did my due date move cause i thought it was the tenth
    `,
    friendly: `
      When is my Visa payment due? | Minimum due? | I usually pay at the end of the month; is that in time for Capital One?
      Statement balance on the Mastercard, please | What does my latest card statement come to?
      I'd hate to be late again, so by which day must the L.L.Bean card be paid? | Has my new statement come out yet? | due date card 8820
      When does the billing cycle close? | Could you tell me how much was on the November statement, not what I owe right now?
      Do I have to make a payment on the card this month, or did the refund take care of it?
    `,
    slips: `
      when is my discver payment due | min paymnet? | whats the statment balance that closed on the 9th
      how mcuh do i have to pay at least so they dont hit me with late stuff | due dtae for the card ending 7712
      is the credti card bill out yet | when do igotta pay the amex by | smallest amonut i can pay on the card this month
      last statemnt what did it say | am i late onthe visa | i wnat to know whats on my card bill, not paying it yet jsut looking
      hey my rent and the card are both around the frist, which day exatcly is the card due
    `,
  },
} satisfies Speech['phrases'];

import type { Speech } from '../../bot/model.ts';

export const phrases = {
  change_pin: {
    plain: `
      i forgot my pin | how do i pick a new pin number for the atm
    `,
    nurse: `
      forgot my pin | my ex knows my pin, I want to change it | want a different four digits | got the new card, need to pick a pin for it
      blanked at the ATM after a double, how do I reset the code
    `,
    courteous: `
      I've forgotten my PIN | I should like to choose a new secret number for my debit card, if that can be done here. | Reset PIN, please
      I'm ashamed to admit it, but the four digits I've used since 1991 have gone clean out of my head; how might I recover them?
      My son says that my birthday makes a poor PIN, so kindly tell me how one alters it.
    `,
    teenager: `
      wanna change my pin bc my sister knows it | how do i set a pin on a new card | pin reset pls
      i cant remember the 4 numbers for the atm, what now
    `,
    trader: `
      I want a different four digits on the debit card | how do I reset the code for 7714 | New PIN please
      Had to tell the new guy my number for one fuel run at the pump, so now that PIN has to be something else.
    `,
    learner: `
      forgot PIN | I want set other PIN, this one brother knows | Where I change four digits for ATM
      Girl behind me in line was looking on my fingers, I want new PIN for debit just in case
      Number from cash machine flew out from my head after vacation, how to recover it
    `,
    upset: `
      I forgot my PIN! | change pin | My kids know my PIN now, all three of them, I have to pick a different one today!
      How do I set up a code for the new card? | You never sent me a PIN with this card, how do I get one?
    `,
    dictated: `
      i wanna pick a different four digits for the debit | reset pin | my nephew knows my pin now so how do i switch it
      uh i never set up a pin on the credit card how do i get one
    `,
    friendly: `
      I've forgotten my PIN. What now? | How do I pick a different number for the ATM?
      Somebody was looking over my shoulder at the machine, so I'd like a new PIN. | Could I reset the code on my debit card?
    `,
    slips: `
      forgot my pni | chnage pin | need a differnt 4 digit code for my card | how do i set a pin on teh new visa
      atm says wrogn pin, can i reset it
    `,
  },
  card_expiry: {
    nurse: `
      what month does my debit expire | good thru date on the visa | card says 08/26 then what
      will you mail me one before this goes out of date | is 5521 about to expire
    `,
    courteous: `
      When does my card expire? | Expiration date, Visa 7731
      Pardon me, but shall I be sent a fresh card automatically once this one runs past its date?
      My card says 08/26 and I should like to know whether it is still good through the last day of that month.
      The print is too worn for my old eyes, so I wonder until what month and year my Mastercard remains valid.
    `,
    teenager: `
      when does my card expire | it says 02/27 on mine so what happens after that | exp date?
      do i get a new one automatically when this one runs out | is my card still good in june
    `,
    trader: `
      When's my Visa no longer good | Expiration on 0926?
      Card says 11/25. Do you guys send the next one automatically or do I have to ask? | good thru date
      I've got the shop card on file with six suppliers; is it going to expire before year end?
    `,
    learner: `
      Until when card is valid | Card ends in September, do they send new by themselves? | expiry of Visa 3371
      What is with my card when date passes | is it expired already, my debit
    `,
    upset: `
      It says 08/25 on the front, do I get a new one by myself or do I have to beg for it?! | expiration date of my Visa
      Will my autopays fail once this card runs out? Nobody tells me anything! | Does the debit card end this month or next?
    `,
    dictated: `
      what month is my card good through | it says oh nine twenty five on it do i just get a new one automatically
      expiration on the debit | what happens to my autopays when this visa expires | is my card about to expire or do i got another year
    `,
    friendly: `
      My debit card says 03/26; will you send a new one automatically? | expiration date
      I'm going abroad in May. Will card 6104 still be good then? | Do my automatic bills go haywire once the old card's date has passed?
    `,
    slips: `
      when does my crad expire | is my debit good past deecmber | wath happens when the card runs out, do u send one | exp dtae on 2207?
      my visa says 11/25, will it stop worknig on the 1st or the 30th
    `,
  },
  credit_limit: {
    plain: `
      raise my credit limit
    `,
    nurse: `
      before I put the furnace on it, what's my limit on the card | bump my credit line to 3000
      lower the max on my visa before I do something dumb | how high does the Discover go | can I get a raise on my card limit
    `,
    courteous: `
      What's my credit limit? | Would the bank consider raising the line on my Visa to $8,000, as we mean to replace the kitchen?
      Lower my card limit, please
      I have no use for a fifteen-thousand-dollar ceiling at my time of life, and I'd sleep better if you cut it down to three.
      How high a sum am I permitted to run up on the Discover card?
    `,
    teenager: `
      whats my limit | can i get it raised past 500, im responsible i swear | lower my credit limit pls i dont trust myself
      how high does my card go | my roommate has a 2k limit and i have 300, how do i get more
    `,
    trader: `
      What's my limit | Bump the Mastercard to 15 thousand
      I'm putting whole engines on this card now. How high does it go and can you raise it? | lower my credit line to 5,000
      credit line on 4471
    `,
    learner: `
      What limit I have on credit card | raise limit to 5000 | Make my limit smaller, I don't trust myself
      How high I can go with Discover, maximum line | I pay always on time from two years, can I get bigger limit on Citi
    `,
    upset: `
      What's my limit on the Mastercard? | Raise my limit, I've been with you for nineteen years! | credit line
      Please lower it to $1,000, I don't trust myself in December!
      You cut my limit without asking! What is it now and how do I get it back up?
    `,
    dictated: `
      bump my limit up to five thousand | what's the max on my credit card | i want y'all to lower my limit cause i can't be trusted
      credit limit | how do i get a bigger line on the visa before basketball travel season
    `,
    friendly: `
      Could you raise the ceiling on my Visa by a thousand? | I'd like a lower limit, to be on the safe side. | limit increase
      How high can I go on my Mastercard, in total?
    `,
    slips: `
      whats my limti | bump my card up to 2000 pls | can i get a higehr credit line | lower teh max on my discover i keep going crazy
      why is my limit olny 500
    `,
  },
  rewards: {
    plain: `
      how many points do i have | redeem my rewards for cash | do my airline miles expire if i dont use the card
      wheres the cash back i was supposed to earn
    `,
    nurse: `
      how many points I got | what's my cashback up to, I been putting groceries on there just for that | any miles on this card
      can I use points on gas | did the dinner at Buddy's earn double
    `,
    courteous: `
      How many points have I? | Would you kindly tell me the cash back I've accumulated on my card this year, and how one redeems it?
      Do my miles ever expire? | I understand that one earns three percent at hardware stores; is that so, and has it been credited?
      Eleanor has her heart set on visiting our son in Tucson, so I'd like to put whatever points we've earned toward the fare.
    `,
    teenager: `
      do i get cash back at target w this | wanna cash out my rewards | are my miles enough for a flight to vegas lol | points expire??
    `,
    trader: `
      Points total | how much cashback have I built up on all those parts | Can I turn my miles into a statement credit?
      2% on gas or 3%, which am I getting | The mailer promised 50,000 bonus points after 5k in parts; did they post?
    `,
    learner: `
      How many points | Cashback from Discover, how much gathered | Did I get miles for ticket to Kraków | what I can do with points
      When my points die if I don't use
    `,
    upset: `
      Where are my points?! | cashback balance | I had 18,000 miles in spring and now it shows 4,000, who ate them?
      How do I turn my rewards into money, I need it more than a toaster! | Do I earn anything at the gas pump?
    `,
    dictated: `
      cash back balance | can i use my miles to fly the team no just me to atlanta | did i get my five percent on gas last month
      when do my rewards disappear
    `,
    friendly: `
      How many points do I have? | Do my miles expire? | Would my rewards cover a flight to Dublin?
      I've been saving points since spring; how do I turn them in?
    `,
    slips: `
      how many ponits i got | cahsback? | can i use my points to pay for a flihgt | did i get teh 3 percent back on that gas
      miles on teh united card, total
    `,
  },
} satisfies Speech['phrases'];

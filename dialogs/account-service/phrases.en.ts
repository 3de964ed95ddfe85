import type { Speech } from '../../bot/model.ts';

export const phrases = {
  account_blocked: {
    plain: `
      your app locked me out and i cant remember the stupid password | unlock my account | unlock my online access
    `,
    nurse: `
      I'm locked out of the app and it's 4 in the morning so nobody picks up, what do I do
      can't log in since they made me change the password | says my account is restricted
      put my password in wrong after a double shift now it won't let me in | whole account's frozen not just the card
    `,
    courteous: `
      I cannot sign in | My account appears to be frozen; what have I done wrong, if I may ask? | Online banking locked me out
      I mistyped my password three times on account of my arthritis, and now the computer won't let me in at all, for which I apologize.
      The card still works at the store, oddly enough, yet the website tells me that access to my account has been suspended.
    `,
    teenager: `
      im locked out | cant log in it says too many attempts | why is my account restricted | account got blocked and i have rent due omg
      online banking wont let me in even tho my password is right
    `,
    trader: `
      locked out of online banking | Login says "contact us" and I've got payroll at 3. Why can't I get in? | account frozen??
      I typed the password wrong too many times
      Your site tells me shop checking is restricted. Who restricted it and how do I get it open?
    `,
    learner: `
      I can't log in | I came back from Poland, want to log in like normal, and it writes account blocked, why
      They locked my access, I was typing wrong password many times | Whole account is frozen, not card, account! I can't do nothing
      app of TD says access suspended
    `,
    upset: `
      I'm locked out of my account!! | Can't log in | It says too many attempts, but I need to get into online banking now, not tomorrow!
      Why did you freeze my whole account? Not the card, the account! I can't do a thing!
      The password reset email never comes and I can't get in!
    `,
    dictated: `
      i'm locked out the app | it says my account is restricted | typed my password wrong like five times and now i can't get in
      why is my whole account on hold not the card the account
    `,
    friendly: `
      I'm shut out of online banking. | My account has been blocked and nobody's told me why.
      It says too many attempts. How do I get back in? | Why does the app tell me my account is restricted?
    `,
    slips: `
      locked otu of my account | app wont let me lgoin | says my acount is restricted, why | passowrd dont work and now its blocked me
      they froze the whole acocunt not just the card, cant even see it onlnie
    `,
  },
  order_checks: {
    plain: `
      i ran out of checks how do i get another box
      hi good morning i am trying to figure out how to get checks reordered with my new married name on them can you do that
    `,
    nurse: `
      I need checks, church don't take cards | out of checks, last one went to the landlord
      go ahead and order me a checkbook, plain blue, nothing with kittens | how do I get a box of checks
      can I reorder the carbon copy kind of checks
    `,
    courteous: `
      I'm nearly out of checks | Would you kindly have another box of two hundred checks printed for me, the plain blue sort?
      How does one order a checkbook? | New checks, please
      I know it is considered quaint nowadays, but I still pay the church and the barber by check and shall soon come to the last one in the book.
    `,
    teenager: `
      how do i get a checkbook | my landlord only takes checks like its 1987, order me some | need paper checks
      can i order like just 10 checks | outta checks
    `,
    trader: `
      Out of checks | I need two boxes of business checks with the new shop name | reorder checkbook
      How long and how much for a pack of checks, last one's number 2400 | can you get me more checks before rent's due
    `,
    learner: `
      I need check book | Landlord is old school and wants only paper checks, where I get them
      Can you order 50 checks for me, with name and address printed if possible | checks finished, send more
      How to ask for new checks, I have last two
    `,
    upset: `
      I'm out of checks! | order checkbook | The school only takes paper checks in this day and age, how do I get a box?
      Send me new checks with the right address on them this time! | What do I have to do to get a book of checks before the field trip?
    `,
    dictated: `
      need a new checkbook | order checks | i'm on my last check how do i get more
      can y'all mail me a box of paper checks with the team logo uh no just plain | do you still do checkbooks
    `,
    friendly: `
      I'm down to my last check. Could I order more? | new checkbook
      Which check designs do you carry? I'd love lighthouses on my next batch. | Yes, I still write checks! How do I get another box?
      I need a box of checks for the joint account.
    `,
    slips: `
      need a chekcbook | how do i get more chceks | landlord only takes paper chekcs, can u mail me some | order a bxo of checks
      outta cheks, need a new set beofre rent
    `,
  },
  travel_notice: {
    plain: `
      going to mexico next week, please put a travel notice on my card | i leave for spain on the 4th do i have to tell you guys
      let the bank know im traveling to texas till sunday
    `,
    nurse: `
      going to Toronto Friday | I'll be in Jamaica the 5th through the 12th keep my card on
      put a travel notice on both cards, Cancun, my cousin's wedding, the 20th till whenever I sober up
      heads up flying to Atlanta, using my debit there | let the bank know I'm out of the country next week
    `,
    courteous: `
      We leave for Florida Saturday
      I wish to advise the bank that Eleanor and I shall be in Ireland from May 4th to the 18th, so please don't be alarmed by charges there.
      Travel notice: Ontario, next week | Whom should I tell that I'll be using my card in Arizona all winter?
      Good evening; our fiftieth anniversary cruise calls at Cozumel and Belize in February, and I'd hate for the card to be refused on account of the location.
    `,
    teenager: `
      going to cabo friday dont block my card | senior trip to italy june 3-12 so the card needs to work there | ill be in canada next wk
      how do i tell u im traveling | travel note pls, hawaii, 5 days
    `,
    trader: `
      Going to Calgary Thursday, back Monday | Heads up, I'll be using 7714 in Vegas at the SEMA show the first week of November
      note that I'm traveling | My wife and I fly to Cabo on the 12th. Don't cut off our cards. | how do I tell you I'll be out of state
    `,
    learner: `
      I fly to Poland 12 July, card should work | Going Canada on weekend with truck, please note it
      Tell bank I'm in Cancun from 3 to 10 | travel Germany next month
      We go with all family to Kraków for Christmas, three weeks, don't let them block my card there like last time
    `,
    upset: `
      We're flying to Cancún on Saturday, don't you dare block my card there! | travel notice
      Please note that I'll be in Toronto from July 3rd to the 11th
      Last time you cut me off in Orlando with three kids! This time I'm telling you beforehand: we go on the 15th
      Going to Italy, make the card work
    `,
    dictated: `
      going to cancun the twelfth through the nineteenth | let the bank know i'm traveling
      i'm taking the team to dallas no houston next weekend so don't be shutting off my card | travel alert jamaica
      will my visa work in toronto i leave thursday
    `,
    friendly: `
      I'm off to Nova Scotia on Friday, so please let the card people know. | Do I need to tell you that I'm traveling to Ireland?
      Travel notice for Italy | We'll be in Portugal from the 4th through the 18th and I'd like our cards to behave there.
      My daughter and I are flying to Mexico. Can you put a note on my account?
    `,
    slips: `
      goin to mexcio friday, keep my card on | travlling to jordan to see family nov 3 to 20 | heads up ill be in torotno this weekend
      letting u know im out of the coutnry next week dont flag me | how do i tell the bnak im flying to Miami
    `,
  },
} satisfies Speech['phrases'];

import type { Speech } from '../../bot/model.ts';

export const phrases = {
  routing_number: {
    plain: `
      routing number | i need the routing number for my payroll lady | what are the nine digits i put for routing on this form
      whats my full account number | where can i see my account number it only shows the last four
      my boss is asking for account number can you tell me it please
      what is my sort code | sort code for my current account please | my employer wants the sort code, the six digits in pairs, where do I find it
    `,
    nurse: `
      need my account number the long one | what numbers do I give my landlord so he can send the deposit back
      online form keeps asking for nine digits that say which bank it is, where do I find that | IRS form wants a routing
      ABA for checking please | is the routing the same for savings | my ex needs my bank details to send child support
      full account number not just the last four
      filling out paperwork at 3am, need both numbers from the bottom of a check and I don't own a check
      HR asked what my routing was, read it to me | digits for somebody to pay into my checking
    `,
    courteous: `
      May I have the bank's routing number, please? | Routing digits | My account number, kindly
      Good morning, I hope you're keeping well; my nephew wishes to pay me back by electronic means and asks for two numbers, one for the bank and one for the account.
      What numbers go on the form for the county's tax refund?
      I used to read it off the bottom of my checks, but I have run out of them, so could you tell me the nine-digit number?
      ABA number for Fifth Third
      The insurance adjuster wants to know where to send my settlement; what banking particulars should I hand him?
      Full account number for checking | Would you be so good as to spell out, slowly, the transit number of my credit union?
      A fellow is buying my old lathe and would like to pay straight into my account, and I haven't the faintest idea what information he requires.
      Is the routing number the same for savings as for checking?
    `,
    teenager: `
      routing number pls | whats my acct number | my boss wants the routing thing where is it | acct + routing
      venmo is asking for 9 digits from my bank which ones are those | what do i give my grandpa so he can put money in my account
      where do i find the number thats at the bottom of checks, i dont have checks | need my full account number for a form at school
      is the routing number the same for savings and checking | fafsa refund ppl are asking for my bank digits
      the aba number for arizona whats that | can u show me the long account number not just the last four
    `,
    trader: `
      Routing number? | I need account and routing for the LKQ credit application
      what do I give Intuit so they can drop my card sales in | full account number for shop checking
      A fleet customer, Inland Courier, wants to pay by ACH. What numbers do I send them? | ABA number for Banner
      Where can I look up the nine digits from the bottom of the check, I'm out of checks
      My account number, the whole thing, not just last four
      The state wants bank details to refund my B&O overpayment and I don't have them memorized. | routing, savings not checking
      Is the routing number the same for my personal and my business account | bank info for getting paid
    `,
    learner: `
      Routing number, please, of PNC, for HR, not how to fill form, only number | What is number of my account
      Payroll wants ABA, nine digits, which ones | Somebody wants pay me, what I give him | give me account and routing for Ally
      I need full number of checking, app shows only last four | Where on check is routing printed
      My soccer team collects money on my account, give me numbers so people can pay in
      Is routing of TD in New Jersey same as in New York
      Marek buys my old car and will send money on account, which data he needs from me
      Tax refund form has empty box for routing, what I write | savings account number?
    `,
    upset: `
      What's my routing number?! | account number please
      The school wants to refund me and they're asking for nine digits, where do I find them?
      I need the full account number, not just the last four! What use are the last four! | routing #
      My dad wants to put money in my account, what do I tell him to type? | Which ABA number goes with my savings?
      IRS asks for bank numbers | Give me both numbers off the bottom of a check, I don't have any checks in the house!
      Is 053 something the right routing for North Carolina or did that change when you merged? | numbers for Venmo
      The insurance man finally agreed to pay for the roof, he's on the other line this second, and he's waiting for the digits of my checking account so he can send the money, so give them to me, quick!
    `,
    dictated: `
      i need the account and routing for my savings
      payroll lady wants the two numbers off the bottom of a check and i don't have no checks so read em to me
      tell me my full account number i gotta fill out this form | so turbotax is asking for the nine digit thing where do i find that
      account number for the checking | what's the number at the bottom left of the check
      is it the same routing for wires or is that different
      my sister wants to pay me straight to the bank what info does she need from me | read me the routing slow i'm writing it down
      i got the account number i just need the other one the bank one | aba number first horizon
    `,
    friendly: `
      What's the routing number for my checking? | My account number, please | routing and account
      The IRS wants my bank's nine-digit number for the refund. What is it?
      What do I give my tenant so that he can pay the rent into my account?
      I don't have a check handy, so where can I find the routing number? | ABA number?
      Is the routing number for Maine the same as for Massachusetts?
      I'm filling in a form that asks for a "transit number"; could you help me out with that?
      Could I see the full account number for my savings?
      My cousin wants to send me some money straight to the bank. Which details does she need? | Need account number ending 7713
    `,
    slips: `
      rotuing number | my boss needs teh account number and the other one | whats the 9 dgiit thing for my chase checking
      need my acct num | what do i tell somone who wants to wire me money | ACH nubmers for my account, wheres that
      dude buying my bike wants to pay straight to my bank, waht do i give him
      where do i see the routing, my checkbook is in a box somewhre | give me both numebrs for the savings | form says ABA, whats mine
      is the ruoting diffrent for illinois
      filling out the landlord papres on my phone, it asks for bank account and then the routing digits, i never rememebr which is which so just give me both and say wich goes where
    `,
  },
  direct_deposit: {
    plain: `
      set up direct deposit | my new job wants a direct deposit form where is it | how do i switch my paycheck to go into this account
    `,
    nurse: `
      want my check from Henry Ford going straight in here | how do I get payroll switched over
      new job starts Monday get my pay coming to this account | is there a form for HR to put my pay in here
      split my paycheck, 200 to savings rest checking | unemployment money, can it come here
      they want some direct deposit form signed by the bank by Friday or I get a paper check again, where do I get it
      change where my wages go | tired of paper paychecks, I want it in there automatic
      agency pays weekly on one of those pay cards, I'd rather they deposit it in my account
      can the state send my disability benefits to this account
    `,
    courteous: `
      How might I have my Social Security paid straight into this account?
      I would like my Goodyear pension to come to the bank instead of by post. | Pension into checking, please
      Good afternoon and my compliments; I've taken a little part-time work at the library, and the lady in payroll says the wages can be deposited without a paper check, so what must I do?
      Direct deposit form? | Can veterans' benefits be credited to my savings automatically?
      My wages currently go to PNC, and I wish for my employer to send them here in the future.
      The mailman lost one of my retirement checks last winter, so I've decided at long last to have them deposited electronically.
      Get my paycheck deposited here | What steps are required of me to switch the monthly railroad annuity over to my account with you?
      It's not the routing number alone I need, thank you, but the whole procedure for having my salary paid in by my employer.
    `,
    teenager: `
      just got hired at culvers how do i get my check to come here | i want my paycheck in this account
      hr needs a direct deposit form, can u make me one | can half my wages go to savings and half to checking auto when i get paid
      switch my pay from my old bank to this one | how do i get my unemployment paid into here | dd setup?
      first job ever and they said no paper checks so i need my pay sent straight to the bank, what do i do
      does my employer do it or do i do it, the payday deposit thing | get my wages 2 days early w direct deposit, is that real
      i want my survivor benefits from social security to go in my acct now that im 18
    `,
    trader: `
      How does my wife get her school district paycheck sent here
      I'm picking up weekend shifts at the raceway and they need paperwork so my pay lands in this account.
      VA disability into checking, can you do that
      I run payroll through Gusto and I'm on it too. I want my own salary hitting this checking account instead of a paper check.
      paycheck straight to bank | Dad's Social Security goes to Wells Fargo. We want it coming here.
      Is there a letter or something you can print for my employer's payroll office?
      Can half my wages go in savings and half in checking | L&I benefits, want them deposited electronically
      changing where my paycheck goes
    `,
    learner: `
      I want my salary come to this account | direct deposit form | Boss asks where to send pay, how to set up
      I change job, new warehouse is Amazon in Carteret, and I want they put my wages here from first week, what I must do
      How can I get unemployment money on checking | set paycheck to TD
      Can half of pay go on savings and half on checking, straight from employer?
      From next Friday they close check counter in our warehouse, so how do I sign for payroll deposit
      HR lady wants paper for direct deposit, from where I take it | No more paper checks from work, I want it come automatic
      My mother gets social security, how she makes it come on account | switch wages from Chase to Ally
    `,
    upset: `
      How do I get my paycheck sent straight here?
      My new employer, Atrium Health, needs a form so that they can pay me into this account, and they need it TODAY!
      I want my child's Social Security benefits to land in this account from now on | payroll form
      HR says my deposit information is wrong, so my wages go to the old bank! How do I switch them over?
      Can I split my salary, part in checking and part in savings? | direct deposit!! | Is it possible to have unemployment paid in here?
      I start Monday at CMS and they asked where to send my pay, give me whatever I have to hand in | switch my paycheck
      What does my boss at the bakery need to fill out so that my wages go right in here and I stop getting paper checks, because I can't keep running to a branch every other Friday with three kids in tow!
    `,
    dictated: `
      i want my coaching stipend to go straight in my account | how do i get shelby county schools to pay me in here
      need a direct deposit form | my paycheck goes to the old bank move it to this one
      so i start a summer job in june and they asked how i want to get paid and i want it in my checking how's that work
      put my va benefits in this account | can my job split it like half to savings half to checking when i get paid | payroll switch
      where do i sign up so my wages come here | uh my wife's disability check can that drop into the joint every month
      is there a paper i give hr so the pay lands here automatic
    `,
    friendly: `
      How do I set up direct deposit with the library? | I'd like my Social Security to go straight into checking.
      Can I have my paycheck split between two accounts?
      My employer is asking for a voided check or a form for payroll. Do you have one? | Switch my paycheck to this account
      I'm starting a little part-time job at the bookshop after Thanksgiving, and the owner says she'd rather not cut paper checks, so what do I need to bring her to have my pay go into this account?
      Would my pension be able to come in electronically? | Payroll deposit setup
      My husband retires in March; how does he get his benefits sent to our account?
      I'm tired of running to the bank with my paycheck every other Friday and want it to go in by itself.
      Could you move my direct deposit over from my old bank?
    `,
    slips: `
      want my paychekc in here | set up drect deposit | how do i get grubhub to pay into this accuont
      my job starts paying by bank, what form do ineed | switch my payrlol to the credit union
      can my unemploymnet go straight to checking | diretc deposit form?
      new courier company, Swiftlane, asks where to send my wages, i want it all in checkign
      split my chek half into savings half checking every payday
      does my momm's social security go in here automaticly if we sign somthing | tired of paper paychecks, put em in autmatic
      get my tips paid in diretcly, how
    `,
  },
} satisfies Speech['phrases'];

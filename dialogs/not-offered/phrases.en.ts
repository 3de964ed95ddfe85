import type { Speech } from '../../bot/model.ts';

export const phrases = {
  not_offered: {
    plain: `
      send me my statement for february | where do i download old statements i need like two years for my landlord
      i would like to stop getting paper statements, thank you | need a pdf statment for my visa application
      can i get a second card for my husband | whats my daily limit at the atm
      how much can i charge per day on the debit card before it stops me | can you increase the amount i am allowed to transfer
      i want to apply for a car loan | hello, my wife and i are hoping to buy a house and would like to start a mortgage application
      can i get a personal loan with bad credit | refinance my mortgage | how long till my loan gets approved
      open a savings account for my kid | i want to close my account
      what do i need to bring to open a checking account i only have passport | shut down my old account im done with this bank
      we wish to open a joint account, what is the procedure | i moved so update my address | change my phone number on file
      got a new email and cell number how do i tell the bank | my street name is spelled wrong in my profile fix it
      what's my credit score | did my score drop this month | how come my fico went down after i paid everything off
      stop payment on check 1042 | i wrote a check to a contractor and want to cancel it before he cashes it
      can u stop a check i mailed yesterday | how to do international wire to my family in philippines
      why cant i sign up for zelle with this number
      make an appointment with a banker for tuesday | can i schedule a visit at the branch about a business account
      i have to reschedule my appointment
      what stocks do you recommend for a beginner with like a thousand dollars | is it smart to put my savings into index funds
      where is my 1099 | i need the 1098 mortgage interest form for taxes | when will tax forms be ready this year
      sign me up for overdraft protection | take the overdraft thing off my checking i never asked for it
      how do i link savings to cover overdrafts | change my credit card due date to the 15th
      can my payment date be moved closer to payday | i would prefer my loan be due at the end of the month if possible
      turn on autopay for the credit card | cancel autopay
      um so is autopay gonna take the minimum or the whole thing and can i change it | help me make a budget
      i spend too much eating out can you set a monthly cap for me | how much should i be saving every paycheck to afford a used car
      create a budget for groceries and gas | freeze my account | lock my whole account | activate my new card
      i got a new card in the mail how do i activate it | block a merchant from charging me | stop a store from billing my card again
    `,
    nurse: `
      need a personal loan 5000 | rates came down, my neighbor refinanced her house and saves 200 a month, how do I do that with mine
      open a savings account for my daughter | close my checking | took a picture of my paycheck, deposit it | buy bitcoin
      wire to a hospital in Manila | add my husband on the account | I moved, new address is on Outer Drive
      y'all sell life insurance, the guy at the branch was pushing it on my mother | 401k rollover
      move what I owe on my Macy's card over to one of your zero percent cards | appointment with a banker Tuesday
      do you rent those safe deposit boxes, I got my grandmother's ring and no place I trust | you got a notary at the branch
      cashier's check for 1200 | stop payment on check 1043 | where's my 1099 for taxes
      found a used Equinox for 11,000, what would y'all give me for an auto loan with my credit being so so
      roof is leaking, can I get one of those home equity lines on a house that's half paid | can I borrow more on the house loan
      set it so 50 goes to savings every payday without me asking | apply for a credit card, the travel one
      business account for my cleaning side job | run payroll for my two girls | consolidate my student loans | 12 month CD
      buy some Ford stock | where do I buy a money order for the court, they don't take cards | my son needs a cosigner
      change my phone number on file, old one's dead | make my sister the beneficiary
      my mother's got dementia and I have the power of attorney papers, I need to get on her account so I can pay for the home aide
      I got 900 in twenties, how do I put it in the machine | where do I cash in a jar of coins | renters insurance
      startup money for a hair shop, do you lend for that | sign me up for overdraft coverage
      put my new last name on the account not the card | add my daughter as a user on my Visa
      letter saying I bank here, apartment wants it | spot me 300 till Friday | debit card for a 13 year old
      mortgage preapproval, how much house can I get | I want to start an IRA before I'm too old
    `,
    courteous: `
      I would like to open a certificate of deposit for twelve months with ten thousand dollars. | Mortgage refinance
      Would you kindly inform me about a loan for a new tractor? | Deposit this check with my telephone's camera, please
      My wife and I have sold the farmhouse and wish to close the old joint account for good. | Please rent me a safe deposit box.
      Wire $2,000 to Poland
      I should like to put my daughter Carol's name on the checking account, so that she may sign for me if I fall ill.
      Change of address | We've moved to an apartment at Brookside Manor, number 214, so kindly send my mail there from now on.
      What's my credit score? | How might I purchase fifty shares of Procter & Gamble?
      Good morning; I should like an appointment with a trust officer on Wednesday to go over my estate, if one is available.
      Home equity line, please | Where do I find the 1099-INT for my taxes?
      Shift my Visa balance onto one of those zero-interest cards I keep reading about
      My church needs a treasurer's account, with two signatures required on every check. | Power of attorney paperwork
      I'd be obliged if $75 went to the food bank automatically on the fifth of every month, until further notice.
      Do you exchange silver dollars? | I wish to order two thousand dollars in traveler's checks for our trip. | Roll over my IRA
      How large is the required minimum distribution from my retirement account this year? | Cashier's check for $5,000
      My grandson is turning twelve, and I want to start him a little savings account like the one I had as a boy.
      Can the bank notarize a title? | Please place a stop payment on check number 2281. | Borrow against my CD
      I have a coffee can full of quarters and would like to have them counted and credited.
      Does the bank sell long-term care insurance?
      A bank reference letter is wanted by the retirement home, stating that I'm a customer in good standing. | Name a new beneficiary
      I've gotten a new telephone number from my son's family plan and must have it changed in your records.
      U.S. savings bonds, where to redeem?
      The auto loan payment falls on the 2nd, and I'd like to have the due date moved to the 10th, after my pension comes.
      Please sign me up for overdraft protection | My widowed sister wishes to know how she would qualify for a reverse mortgage.
      Merchant card reader | Might you advise me whether bonds or annuities are wiser for a man of my years?
      I'd like to apply for a credit card of the sort that gives airline miles. | Early payoff quote on mortgage
      Co-sign a student loan for Emily | Open an account for my late brother's estate, with me as administrator
      Kindly set up payroll for the three fellows who work in my son's machine shop.
    `,
    teenager: `
      can i get a car loan | open a savings account for me | close my account | deposit a check w my phone | whats my credit score
      i wanna apply for a credit card | add my mom to my account as a joint owner | i moved to mesa, change my address
      wire 500 to my cousin in the philippines | can i book an appt at the branch | student loans, how do i apply for one
      how much would a mortgage be on a 300k house asking for a friend | where do i put cash in my account, i have like 90 in tips
      do u sell renters insurance | i need my 1099 for taxes | invest 50 bucks for me | how do i start a roth ira
      set it up so 25 goes to my sister every friday on its own | balance transfer from my old card to a new 0% one
      can my aunt cosign w me | take my dad off my account now that im 18 | safe deposit box
      i want a business account for my lash studio | can u hook me up w a card reader so my lash clients can tap to pay
      cashiers check for my apt deposit | money order? | stop payment on a check i wrote | turn my teen account into a regular adult one
      add my bf as authorized user | turn on overdraft protection | tesla stock, 1 share pls | whats a cd and can i open one
      refinance my car bc the payment is killing me | personal loan 1500 fast | i got married so update my legal name on the account
      is there a notary at the branch | coin machine, can i bring in my jar of quarters | payday advance til friday pls
      i need a letter from the bank that says i have money so they let me sign the lease
      fix my credit report theres stuff from when i was like 9 | upgrade me to the gold card
      who gets my money if i die, i wanna name my cousin beneficiary | can i get actual euros, like paper ones, 200 worth before italy
    `,
    trader: `
      I want a loan for a second lift, about 12 thousand | open a savings account for my son | Close my checking account
      I owe 7,100 at Citi and want it rolled onto one of your zero percent cards, which I don't have yet
      Deposit this check with my phone camera | wire 5,000 to a supplier in Stuttgart | I need a card terminal for the front counter
      change my mailing address to the shop on Trent | Put my wife on the account as co-owner
      From now on, 3,200 to the landlord automatically on the first of every month till I say stop
      Book me a sit-down with the business banker Thursday at 10 | SBA loan | Can you finance a used F-550 tow truck?
      IRA contribution for last year, is it too late | where's my 1099-INT | Safe deposit box, smallest one you've got
      Increase my home equity line by 20k | Stop payment on check 2231 before Brady cashes it
      I have 6,000 in cash for after hours, how's the night drop work | payroll service for four employees
      Business line of credit, what are the terms | Do you insure shops? My garage policy with Farmers is up in March.
      Pick me up 50 shares of Ford | CD for twelve months | notary | Cut a cashier's check for 8,400 made out to the auction
      I want to apply for your cash back Visa | Give my bookkeeper her own login
      Power of attorney for my dad's account, how do I get it filed | invoice factoring
      Roll of quarters and 400 in ones for the register, can I order that ahead?
      Get me a payoff letter so I can clear the title on the 2019 Ram | mortgage preapproval
      How much should I hold back for quarterly taxes? | New cell phone, so the number you have on file needs updating
      We got the divorce done and her name has to come off the joint account | Employee credit cards with separate limits, three of them
      Retirement plan for the guys, a 401k or SIMPLE | add a beneficiary | Overdraft protection, sign me up
      Who'll give me a better rate on an equipment lease, you or Snap-on Credit? | dispute something on my Experian report
    `,
    learner: `
      I want to take loan for car | mortgage | Open new savings account for daughter | How to invest 2000 in stocks
      wire 500 to bank in Poland | I moved to Kearny, so new address put in system | Add wife to account as joint
      Everybody in break room is buying bitcoin, I want also, from this account | Deposit check by camera of phone
      I have 3000 in cash from selling motorcycle, put it on my account for me | Make appointment with advisor for Tuesday
      Each month on 1st automatic 100 to savings, set this forever | balance transfer from Citi to new card with 0 percent
      Refinance house | Do you have life insurance | tax form 1099 where
      My brother and me are starting moving company, two vans, and we need business account | apply for credit card
      Cosign loan for cousin, how | Documents and gold ring of grandma I want keep in safe box in bank | IRA
      I want raise my mortgage by 20 thousand to do roof | new phone number for my profile | Stop payment on check number 118
      student loan for my girl | Certificate of deposit, 12 months, what you give | cashier's check for 4000 for buying car
      notary in bank? | Exchange coins for bills, I have whole jar | terminal for cards for shop of my brother
      Will you lend me 300 until payday | I want write who gets money from account if I die
      Send money to mother in Rzeszów, she has account in PKO | Can you write letter for embassy that I am your customer from 2018
      overdraft protection, switch it on | House equity line, what conditions
      My surname has letter Ł and bank wrote it bad, correct in their papers | open account without SSN
      Paper statement from 2019 with stamp, I need it for lawyer | Give power of attorney to my sister
      How big house loan I could get if I make 52 thousand a year and wife 30 | 2000 euros in banknotes for trip, order
      prepaid card for teenager
    `,
    upset: `
      I need a personal loan for $5,000 and I need it this week! | Can I do a balance transfer from my Citi to a new card with 0%?
      Deposit a check by photo! | I want to increase my mortgage to fix this leaking roof! | open savings account for kids
      Close my account, I've had it with you!
      We moved to Matthews in May and you're still mailing everything to the old house! Change my address! | refinance
      Put my husband on the account as a joint owner | Take my ex off our joint account, he has no business on there anymore!
      Wire $1,200 to my cousin in Honduras | What's my credit score, and why did it drop 40 points?!
      Set it up so that $100 goes to savings automatically every payday | book an appointment in Ballantyne
      I need a cashier's check for the closing on Thursday! | Where's my 1099? I can't finish our taxes!
      Do you sell life insurance? I lie awake thinking of what happens to the kids! | home equity line
      How much could we borrow for a used Honda Odyssey, and at what rate would you lend it?
      Stop payment on check 1184, I wrote it to a con man! | I want to apply for a credit card with travel miles | college fund, 529 plan
      Open a CD for me for twelve months | My phone number changed two months ago, fix it in your records!
      Start a business checking account for my cake business | Is there a notary who can stamp my custody papers?
      I've got $800 in cash from the yard sale, how can I put it in without driving across town? | stocks
      Make my daughter an authorized user on my Visa | Send a letter to the landlord confirming I have money with you!
      I went back to my maiden name, so my account has to carry it too! | Name my kids as beneficiaries on the savings!
      cosign my son's student loan
      I've got the store card, the Visa, the furniture and the hospital, all on different days, and I'm drowning in due dates, so can your bank roll all four of those into one single loan for me?
      Turn on overdraft protection for my checking account | Why did my escrow go up by $180? What changed in the mortgage?
      prepaid card for a teenager | I need 300 euros in bills before our trip, can I order them from you?
      Get me a financial advisor, I want to put something aside for retirement!
      My mother can't manage her money anymore, how do I get power of attorney registered on her account? | Roth IRA contribution
      card reader for my shop | Please take the PMI off our home loan, we've paid down more than twenty percent!
    `,
    dictated: `
      i need a car loan for like fifteen thousand | how do i apply for a mortgage | open me a savings account | close my checking for good
      wanna buy some apple stock | do y'all do life insurance | uh deposit this check i'm holding i'll take a picture of it
      balance transfer from my citi to a zero percent card | credit score | put keisha on my account as a joint owner
      change my address we moved to bartlett | i need an appointment with a banker thursday | wire two thousand to my cousin in ghana
      refinance the house | my daughter got into tennessee state and uh we're short so who does student loans over there
      cashier's check for a car | get me a safe deposit box
      so i need my w two no i mean the ten ninety nine for the interest y'all paid me | open a business account for my training camp
      do y'all rent them little card readers for the concession stand | roll my old four oh one k over here
      roth ira how do i put money in | personal loan | can somebody there notarize a paper
      i got like six hundred in cash from the car wash can you put it in my account | stop payment on check number one oh four two
      every friday fifty dollars from checking to savings without me asking | heloc | apply for a different credit card the travel one
      i wanna cosign for my little brother | medallion signature | raise how much i can zelle in a day
      my last name's different now fix it on the account | twelve month cd what's it take to start one
      debit account for my eleven year old | make my mom the beneficiary | power of attorney paperwork for granddaddy's account
      equifax got something wrong on my credit report can you fix it | money order
      can i get more on my home loan like add twenty grand to it | ten day payoff letter for the truck
      the apartment wants a letter from the bank saying i got funds | college savings plan for a newborn
      order some euros in cash before the trip | new phone number put it on my profile
    `,
    friendly: `
      Could I get a loan for a new roof? | I'd like to refinance my mortgage. | open a savings account
      How do I close my checking account? | Can I deposit a check by snapping a picture of it? | I want to put $5,000 in a CD.
      Would you help me buy an index fund? | I've moved to Falmouth and need to update my address.
      Can my daughter be added to my checking? | Wire $800 to my nephew in Scotland
      I need an appointment with a loan officer on Thursday. | Do you sell travel insurance with the card?
      Where is my 1099 for the savings interest? | Set up a standing payment of $100 a month to my church, starting in January.
      Could I rent a safe deposit box? | I'd like to bring my Discover balance over to a new card with zero interest.
      May I apply for a second credit card? | Home equity line of credit | Can someone at the bank notarize a document for me?
      How do I roll over my old 403(b)? | I'd like a business account for my quilting.
      Could I open an account for my granddaughter? She's six. | Remove my ex-husband from the joint account
      Would you raise my mortgage by twenty thousand so we can redo the kitchen?
      I need a letter for my landlord showing that I'm a customer in good standing. | Get me pre-approved for a car loan | Cash a check
      I have a jar of coins the size of a pumpkin. Do you have a counting machine I can use? | Who handles wills and trusts over there?
      I want to name my son as the beneficiary of my savings. | Can I get a cashier's check for $3,000 made out to a car dealer?
      Order $200 in Canadian bills for pickup | Should I put my retirement money in stocks or bonds?
      Power of attorney for Mother's account | How can I deposit cash at the machine tonight? | Do you help with filing income tax?
      Please put a stop on check 1187. | Student loan for my son | Does the bank offer life insurance?
      I'd like overdraft protection switched on for my checking. | Might I get a card reader for our library's book sale?
      What would the monthly payment be on a $240,000 house?
    `,
    slips: `
      can i get a laon for a cargo bike | open a savings accuont | close my chekcing for good
      balance trasnfer to a new card, you do those? | deposti a check with my camera | icnrease my mortgage
      wire money to my uncle in ammna jordan | change my adress, i moved to humboldt park | put my girl on my accuont as joint | buy btc
      whats my credti score | i want a bussiness account for my courier thing | make an appointmnet at the branch for tuesday
      how do i buy apple stokc | renters insurnace | do u do CDs | where do i get my 1099 taxx form | hwo do i start a roth ira
      refinance my car, the rate is killnig me | auto transfer 20 bucks every friday to savings, set that up to reapet
      apply for a credit card wiht no credit | stop paymnet on check 204 | need a casheirs check for my apartment
      wanna rent a safe depsoit box | cahnge my phone number on file | can you cosgin me for a lease
      personal loan 1500 fast no credit chekc | update my last nmae on the account | put cash in my accuont at 7 eleven, how
      notarize somethign at the bank? | i want overdraft protectoin turned on | card reader so my custmers can tap me | student laon refi
      sell my dogecion | put my sister as benefciary | open a kid accuont for my nephew Yusuf hes 9 | get preaproved for a house
      how do i get roleld quarters | payday advnace | set a cash budget goal for 3 months, save 500 for me automaticly
      add authroized user to my visa | open a credit card with taht 200 bonus thing
      wanna move my 401k form the warehouse job over to you | dispute somehting on my equifax report | get me a gift crad visa 50
    `,
  },
} satisfies Speech['phrases'];

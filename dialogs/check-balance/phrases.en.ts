import type { Speech } from '../../bot/model.ts';

export const phrases = {
  check_balance: {
    plain: `
      is my balance low | how low is my balance | am i low on money | is my account almost empty | tell me what is left in checking
      what was my balance last year | what was my balance last month | available credit | how much credit is left on my card
      what is the available credit on my visa | credit left on the card
      balance | my balance | balance please | what is my balance | whats my balance | what's my checking balance | check my balance
      checking balance | savings balance | how much is in my savings | how much money do i have | how much do i have
      how much have i got left | how much do i have in all my accounts | what do i have in checking right now | what is in my account
      whats in my account today | show me my accounts | show my balances | list my accounts with balances | balance of all my accounts
      all my balances please | how much money is in the bank | how much cash do i have across my banks
      can you tell me how much is in my checking account | could you please let me know the balance of my savings account
      i would like to know my account balance | i need my balance | i want to see my balance | tell me my balance
      give me the balance on my chase account | what's the balance at wells fargo | how much is on my citi account | us bank balance
      do i have any money left | how much money is left in my account | am i broke | am i overdrawn | is there any money in my checking
      is there enough money in my account | did i go below zero | what do i owe on my credit card | how much do i owe on my card
      credit card balance | my usaa balance please | balance at the other bank of mine | my credit card balance
      balance on my credit card | how much is left on my visa | how much is left to pay on my car loan | what do i still owe on the loan
      mortgage balance | loan balance please | how much debt do i have | account ending in 1234 balance | balance for the one ending 5678
      how much in the account that ends in 9012 | what is the total of my accounts | what do i have altogether | add up all my accounts
      total balance across everything | how much do i have together in all banks | hey can u tell me how much money i got | bal pls
      balnce | check balance | acct balance | account balance | current balance | available balance | what is my available balance
      whats my current balance | hi i just got paid and want to see how much is in there now
      quick question how much do i have in my account at the moment | im at the store and need to know how much money i have
      good morning i would like to see the balance of my account please | so um i was wondering what the balance is in my checking account
      where do i stand with my money | how is my account looking | where are my finances at | how rich am i
      me want know how much money in account | please say the money i have in bank | show savings | show me what i have in savings
      what about my savings balance | look up my account balance | pull up my balance | view balance | see my balance | get balance
      how much is sitting in my emergency fund | how much is in the vacation account | what does my account have in it
      the balance of my joint account | what does my card stand at | refresh my balance | has my balance changed
      what is my balance after the payment | remaining balance | funds in my account | how much funds are there in my account | savings
      my savings | savings account | checking | my checking | checking account | credit card | my credit card | my card | chase
      my chase account | wells fargo | citi | us bank | my loan | car loan | whats in chase | whats in checking | what is in savings
      joint account what is it at | am i broke yet | 1234 | 5678 balance | whats in 1234 | whats in rainy day | how much in bills
      how much is in vacation | balance of the travel fund | how much do i owe | how much do i owe altogether
      what do i have without savings | everything except the card
    `,
    nurse: `
      how much I got in checking | just came off shift what's left in savings | balance pls
      I need to see what's sitting in my account before I go in tonight | what do I still owe on the car note | pull up my savings number
      did a 12 hour shift and I'm scared to look just tell me what's in there | money in the Huntington account right now
      everything I have added up, all banks | how much am I into the Comerica visa for
      tell me what my credit card is sitting at, not when it's due
    `,
    courteous: `
      Good morning to you, and I hope this finds you well; might I trouble you for the sum presently on deposit in my savings at Huntington?
      My checking balance, please. | Balance, if you'd be so kind | I should like to know where my passbook savings stands this morning.
      What do I still owe on the Buick loan with Fifth Third?
      Forgive an old man for asking twice in one week, but how many dollars are left in the household account after the holidays?
      Savings total today? | Please read me the figure in the account ending 4417.
      My late-night arithmetic says I ought to have $6,210 in KeyBank, and I would be grateful if you told me what the bank's books say.
      Outstanding balance, Discover card
      I don't need to know when the card payment is due, sir, only the amount I owe on it at this moment.
      No need to list the individual entries, thank you; merely the amount I have in checking as of today will do nicely.
    `,
    teenager: `
      balance? | how much i got rn | whats in my checking | ok be honest how broke am i
      my paycheck from dutch bros got swallowed by rent so show me the total thats left in my account pls
      how much do i still owe on the discover card | savings total pls
      i need the number. the actual dollar number thats sitting in my account this second
      can u tell me what i owe on my car loan all together, not the monthly thing | mom put some money in she said so what am i at now
      scared to look but whats my bal | do i have like anything left in the acct w my dad, whats it at
    `,
    trader: `
      Balance on the shop account? | What've I got in checking right now | how much do I still owe on the lift loan
      Tell me what's sitting in the payroll account before I cut four checks this afternoon. | shop checking total
      I need a number: savings, as of this morning.
      I just ran 3,860 over from the weekend jobs and want to see where that leaves the operating account.
      What's owed on the Visa all together, not the minimum, the whole thing | Am I over ten grand in savings or under?
      Balances. All of them. | My bookkeeper's asking what the Banner account stands at today | where do we stand, cash in the bank
    `,
    learner: `
      How much I have on checking | Please tell me how many dollars sits now on savings in Ally | I need know state of my account
      Loan for Corolla, how much of it is left? | What I owe on Discover today, everything together, not only this month
      Yesterday I was working double shift and I didn't look in app, so tell me how much money is there on account ending 4417
      in Chase, is there still something or they ate me everything? how much is
      Give me one number, all what I have in TD Bank and in Santander together | Am I on minus?
      Mechanic just told me price and I sat down, so before I say him anything check state of checking
      Wife is asking how much we put aside already in savings for baby, I don't remember, check
    `,
    upset: `
      How much do I have in checking right now?! | Balance!
      I've been poking at this screen for ten minutes and I still can't see what's in my savings!
      What do I still owe on the Visa? And don't round it!
      My husband swears there's three thousand in the household account and I don't believe him, so look it up for me
      Am I in the red again?! | money left in savings?
      The minivan loan, how much is left on it? I've been paying for five years, it can't be that much!
      I need the exact figure in my Truist account, to the penny, before I sign this camp form | checking balance, hurry
      Grandma has been putting birthday money into the kids' account for six years and now my husband says he "borrowed" some of it, so please tell me what is sitting in there, I'm too scared to look myself!
      Total I owe Capital One
    `,
    dictated: `
      checking balance please | uh how much i got in there right now
      so i'm standing in line at kroger and i wanna know what's sitting in my checking before i do anything | read me my savings number
      what do i still owe on the truck loan | can you tell me like what the first horizon account is at no wait the savings one
      i need to know where my checking stands today | how deep in the hole am i on the discover card not the payment the whole thing
      money in all accounts | did i ever get over two thousand in that rainy day account or nah
      you know the joint account me and keisha got yeah how much is left in it
    `,
    friendly: `
      What was my checking balance back in March?
      How much do I have in checking at the moment? | balance, please | Could you tell me where my savings account stands this morning?
      I'd like to know what's left on the car loan, just the total I still have to pay off. | What do I owe on the Discover card all told?
      Am I in the black or in the red today?
      My husband and I keep a small vacation account at Camden National and I've lost track of it; how much has it got up to?
      Savings total? | I hate to look, but how much is in there?
      Before I go to bed I like to know what's in each account, so would you run through them for me? | Current balance, card ending 4417
      I need the figure for my Gorham Savings account.
    `,
    slips: `
      hwo much i got in chekcing rn | whats left inmy savings acct | do i still owe on the auto laon and how mcuh
      show me teh balance pls im at a red lgiht | acount total?? | what do i owe on my visa right now, totla not the minimum
      just wana see the number in my chase chekcing before i go up the stairs | tell me waht my savngs is sitting at
      im afriad to look but how brokeam i | cehck my money
      need the curent amount in the joint accuont me and Samira have, shes asking me onthe phone
    `,
  },
} satisfies Speech['phrases'];

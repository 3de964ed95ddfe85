import type { Speech } from '../../bot/model.ts';

export const phrases = {
  my_connections: {
    plain: `
      what can you see | which banks are connected | what did I let you see | show my connections | what do you have access to
      until when can you read my accounts | list my permissions | which permissions did I give you
    `,
    nurse: `
      what all can you see of mine right now | is my Chase hooked up to this already or not | which of my banks are on here
      remind me what I agreed to let you look at | when does my permission run out | how long are you allowed in my accounts
    `,
    courteous: `
      Would you kindly tell me which of my banks you are joined to? | To what exactly did I give my consent, if I may ask?
      I should like to know what you are permitted to view, and for how much longer. | Pray, which accounts are open to you?
    `,
    teenager: `
      what can u see on my account | which banks r linked | do u still have access to my citi | whats connected rn
      how long is my wells fargo linked for | can u see my transactions or only the balance
    `,
    trader: `
      What's hooked up here? | Which permissions are live and when do they expire | Show me what you're allowed to read at each bank
      Access status for U.S. Bank | Do you have rights to my cards or just balances?
    `,
    learner: `
      what you can see from me | which bank is connect now | until which date I gave permission | my permissions please, show
      you have access to what
    `,
  },
  connect_bank: {
    plain: `
      connect my chase account | i wanna link another bank to here how do i do that
    `,
    nurse: `
      add my Chase | I want to link my bank | connect my credit union | how do I get my Ally account showing here
      want Flagstar in here too | hook up Capital One | I opened one at PNC can you see it or do I need to add it
      payday goes to one bank and bills come out of another, so put my other bank on here so I can see them both without two apps
      need to link a second account, Fifth Third | it only shows one bank. I got two. fix that | let me sign in to Wells Fargo through you
      set me up with Michigan First so you can see it
    `,
    courteous: `
      I should like to add my Huntington account here, if you please. | Link PNC | How do I connect another bank?
      Good morning to you; my son tells me that you can look at all my accounts at once, and I'd be glad to hook up the one at KeyBank.
      Add my credit union | Would it be possible for you to see my Wright-Patt accounts alongside the others?
      I opened a passbook account at Third Federal last spring and it isn't showing up here yet, so I suppose it must be joined on.
      Connect Chase, please
      Kindly walk me through bringing Dollar Bank into this program, and go slowly, since I am not handy with these things.
      My U.S. Bank connection has dropped off and I wish to join it up again. | Another bank to add
      I have my savings in one institution and my checking in another, and I would like both of them hitched up to you.
    `,
    teenager: `
      link my chase | add another bank | how do i connect my credit union here
      i also have an account at desert financial, can u hook it up | wanna see my capital one in here too | connect bank
      can u get my bofa stuff on this | got a new one at ally n want it added | what do i need to link an account
      sync my wells fargo pls | u only show 1 of my banks, put usaa in too | does this work w chime, if so add it
    `,
    trader: `
      Add my Numerica account | link a bank | How do I get my STCU checking to show up in here
      I've got the shop at Banner and personal at Chase. I want the Chase one in here too. | connect Wells Fargo | hook up another account
      Can you pull in my credit union? | Let's set up US Bank so I can see both side by side
      My wife's and my joint account is at Umpqua. Get that in here so I quit flipping between apps. | one more bank to bring in
      I switched from KeyBank to Washington Trust last month, so you'll need access to the new one
      What do I need to tie Capital One to this thing
    `,
    learner: `
      Add Chase | I want join my TD account here | how to connect bank | I have also Ally, you don't see it, link it please
      hook up PNC to you | Connect my credit union, it is Polish one, PSFCU | next bank add
      First account I connected, now second, Wells Fargo, where I click | Can I plug Discover card in this chat
      Why I don't see here my Santander, I want have it together with others
      Here I see one bank only and I have three, how can I link new one
      Wife agreed, she sits next to me with her password, so let's tie our Bank of America to this assistant
    `,
    upset: `
      Add my Wells Fargo to this thing, I'm tired of two apps! | How do I link another bank? | connect Chase
      My savings are at Ally and you can't see them! What do I have to do so that you can? | I want my credit union in here too
      link account
      You keep telling me I've only got $80 to my name because the other bank, the one where my paycheck goes, isn't hooked up in here, so hook it up already before I have a heart attack each time I look!
      Set up access to my Bank of America accounts, please, and walk me through it, I'm no good at this | add a bank!
      It kicked me out halfway while I was connecting Truist. Start that connection again!
      Can this assistant work with Fifth Third as well? | We just switched to PNC, bring it in here
    `,
    dictated: `
      i wanna hook up my wells fargo to this | so i got a credit union too how do i get it in here with the other one
      can you see my ally account no okay how do i make it so you can | connect regions
      i opened a new account at bank of america and want it to show up here | which button do i push to link orion federal
      put my capital one card in here too | is it possible to have two banks on this thing
      the link dropped with first horizon set it up again | let's bring in usaa
    `,
    friendly: `
      How do I add my KeyBank account here? | I'd like to link my credit union. | Connect Bangor Savings
      Can you work with Norway Savings Bank too? I'd want it in here.
      I just opened an account at Ally and want to see it here with the others. | Would it be hard to hook up our joint account at TD?
      My Wells Fargo connection has dropped; could we set it up again? | Link a new account
      I only see my Chase account in this chat. How do I bring in the one at First National?
      Which steps do I follow to get my bank to show up? | Let's get my Capital One accounts on board.
    `,
    slips: `
      link antoher bank | can i hoook up my credit union here | conect wells fargo | i opened an ally account, wnat to see it in here too
      how do i get my captial one in this thing | hook up bank | my othre checking isnt showing, can you bring it in
      id like to plug in my discover savigns | wanna add my bmo, whats the steps i got liek two minutes
      does it work with fifth thrid? put it in | only see one bank here and i use two, pls set up US Bank aswell
    `,
  },
  disconnect_bank: {
    plain: `
      disconnect wells fargo from this | remove the bank i added last week please
    `,
    nurse: `
      remove Chase
      unlink my PNC, I'm only in there for a car loan that's been paid off since Easter and I don't need it cluttering things up
      take Ally off here | don't want Capital One connected no more | that bank I hooked up last week, I want it disconnected
      I closed my KeyBank months ago, drop it from the list | how do I delete a bank from this | credit union can go, unhook it
      wrong bank got linked, pull Citizens out | keep Flagstar, get rid of the other bank | stop the link to US Bank
      take the whole bank out, all of Santander not just one account
    `,
    courteous: `
      Please take my Chase account off this program. | Unlink KeyBank
      I closed my account with Citizens years ago, so there is no reason for it to remain attached here. | Remove PNC, thank you
      How does one detach a bank?
      I added Dollar Bank the other day at my son's urging and have thought better of it, so kindly unhook it again.
      Disconnect Fifth Third from this
      It's nothing against your good selves, but I would rather that Huntington were no longer joined to this assistant.
      Keep the credit union where it is, but the other institution, Ally, is to come off.
      Would you drop the link with Wells Fargo for me?
      My wife is uneasy about having so many banks strung together here, and to keep peace in the house I'd like to take away the one at U.S. Bank.
      Too many banks, drop one
    `,
    teenager: `
      unlink chase | remove my bank | disconnect my credit union pls | i dont use bofa anymore take it off here
      get rid of the wells fargo connection | how do i unhook an account from this | i linked the wrong bank, remove it
      ally shouldnt be on here anymore | delete capital one from my banks in here | disconnect everything, all 3 banks
      cut off my usaa link | we switched banks so drop the old one from this app
    `,
    trader: `
      Unlink Wells Fargo from here, I closed that account | take my credit union off | I don't want KeyBank in this app any longer
      How do I drop a bank from the list | disconnect Numerica
      Sold my share of the other shop, so its US Bank account has no business being in here. Get rid of it. | pull the plug on Umpqua
      Can STCU be detached? I only want Banner left. | delete linked bank
      You've got two banks connected and one's wrong. Lose the wrong one, Capital One. | Undo the Washington Trust hookup
    `,
    learner: `
      Remove Chase from here | I don't want Ally in this chat no more
      I don't bank with PNC from summer and it still shows in this chat, unlink it | How do I disconnect bank
      Throw out Wells Fargo from list | disconnect | Take TD off, leave only Santander
      In this bank I closed account long ago, so it should not hang here, delete it from assistant | Cut connection with Capital One
      I changed my mind about linking PSFCU, detach it | Old bank should disappear from your screen, I mean Citizens
      let Bank of America go out of this app
    `,
    upset: `
      Take Wells Fargo off of here! | I closed everything at SunTrust years ago, why is it still in this assistant? Remove it!
      Disconnect my bank
      My ex-husband's bank still shows up right next to mine from back when we did the budget together, and I don't want to see that name in this app for one more minute, so take it off!
      How do I get rid of the Ally connection? I only want one bank here | Drop PNC from the list
      I linked the wrong one, pull it out again please | remove that bank
      Stop being connected to Navy Federal, I don't bank with them anymore
      Please cut the link between this chat and my credit union, it makes me nervous! | Delete Citi from my linked banks!
    `,
    dictated: `
      take chase off of here | unlink my wells fargo | remove a bank | i closed my regions account so it don't need to be on here no more
      how do i get rid of the credit union connection | disconnect ally | so i got three banks on here and i only want two drop the usaa
      i don't want orion showing up in this assistant anymore | delete the link to capital one not the account just the link
      pull first horizon off uh the one i share with keisha | stop syncing with truist | i hooked up the wrong bank take it back out
    `,
    friendly: `
      Could you take Chase off of here? | I no longer bank at KeyBank, so please remove it. | unlink TD Bank
      How do I disconnect one of my banks? | I've got two banks linked and only need one. Can we drop Citizens? | Remove the credit union
      I added the wrong bank by mistake; would you take it out again? | Disconnect Ally, please
      I closed my Wells Fargo account last year and it's still listed here, so could it come off?
      I don't want my savings bank hooked up to this assistant any longer. | Is it possible to unhook Bank of America but keep the rest?
      Please cut the tie with Camden National.
    `,
    slips: `
      remove chsae from here | unlink my bank | take the credit uinon out | dont need BMO in here no more, drop ti
      i closed that wells accuont so get it off this list | disconect | how do i unhook captial one
      two banks show, i olny want one, delete ally | get rid of my old bank in teh app, keep the other stuff | pls detahc fifth third
      the usbank link is bugy, pull it out and ill add it later
      Huntington shoudlnt be hooked up here anymore, i switched everythign to a new place last month so take that one off
    `,
  },
} satisfies Speech['phrases'];

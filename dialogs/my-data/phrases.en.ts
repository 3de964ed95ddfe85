import type { Speech } from '../../bot/model.ts';

export const phrases = {
  who_saw: {
    nurse: `
      who's been in my info | you answered that awful quick, what did you just read of mine to know it
      there's supposed to be an access log, like we got for charts at work, I'd like to see mine
      did anybody look at my accounts last night | has somebody at the bank pulled my file | when was my data last opened
      what all have you seen of mine | my ex works at a branch. did she look me up | list everyone that checked my records in June
      you look at my transactions or just the balance | names of whoever viewed it | I logged off at 7 so who was looking at 9
    `,
    courteous: `
      Who has looked at my records? | I would be obliged for a list of everyone who has viewed my account, and upon what dates.
      What have you read so far? | Did anyone see my balances last week, if it isn't an impertinent question? | Access log, please
      Being an engineer, I like an audit trail; kindly show me each occasion on which this assistant opened my transactions.
      Have you been into my savings?
      I'm not asking about your policies in general, thank you, I'm asking which persons or programs actually opened my file on Thursday.
      When was my information last consulted, and by whom?
      Someone told me a budgeting company may peek at my accounts, and I'd like to learn whether they have in fact done so and when.
      Show who accessed my data
      At the old bank one signed a card each time the strongbox was opened; is there some such register of visits to my information?
    `,
    teenager: `
      who looked at my info | did anyone see my transactions | what have u read from my account
      when was the last time somebody opened my data | did my mom look at my account thru this thing
      show me the log of who checked my stuff | so which of my accounts have u actually looked in
      did somebody at the bank peek at my spending last week | who accessed it | i wanna know everything u pulled from my bank today
      name + time of every person that opened my data since sept | access history pls
    `,
    trader: `
      Who's looked at my account | What exactly have you read of mine so far? | access log | Did you open my savings or only checking
      I want names and times for anybody who's been in my records this week. | Did my bookkeeper see the personal account?
      when was my info last pulled | Somebody at your office knew my balance before I told him. Who'd been looking?
      which accounts have you been into today | show me what's been viewed | Has QuickBooks been reading my transactions, and how often
      Give me the history of every time this assistant dipped into my Chase account
    `,
    learner: `
      Who was looking in my data | What did you read from my account
      You must have some log of access, open it and show who was there and which hour | When last time somebody opened my transactions
      Did any person from bank see my balance on Tuesday? | show who viewed me | Which things you already pulled from TD, tell everything
      I want list: who, when, and on what he looked | Were you reading my payments at night | somebody peeked in my accounts?
      Before I continue I like to know what you have seen about me till now
      how many times my information was checked this month, and by who
    `,
    upset: `
      Who's been looking at my account?! | Show me everyone who opened my data since Monday!
      Did you read my transactions just now? Which ones?
      My husband knew about that purchase before I had even told him, and I never showed him my phone, so I want to know whether anybody has viewed my accounts this week and at what time!
      Exactly what have you looked at in the last hour, I want the list! | who saw my balance
      On what day did that budgeting company last peek at my accounts? | You knew about my rent! When did you read that, and from where?
      Any employee snooping in my file? | I feel watched! Give me names and times for each look at my records
      history of who accessed what
    `,
    dictated: `
      who's been in my data | did anybody look at my account last week | what have you read of mine
      tell me everything you looked at to answer that
      so when i asked about the gas did you like go through my whole account or just the gas
      did some app pull my stuff recently and which one | list everyone that opened my info since june
      when was the last time somebody pulled my records | has any employee been going through my transactions
      you been reading my savings too or just checking | i wanna see who peeked
    `,
    friendly: `
      Who has been looking at my account information? | Did anyone at the bank open my records this week?
      What have you read of mine so far? | I'm curious which companies pulled my data last month. | Has anybody seen my transactions?
      When did you last look at my savings account?
      As a librarian I care about who checks out my records, so to speak. Could you list everyone who's had a peek? | Who viewed my data?
      Was it you who went into my card details on Sunday, or someone else? | Show me every time my balance was read.
      My budgeting app says it refreshed overnight; what of mine did it look at?
    `,
    slips: `
      who lokoed at my account | did anyone open my stuff yestreday | what have u read of mine so far | acess log pls
      when was my data last chekced and by who | has my ex been seein my info in here | whcih company pulled my transactions
      show me evreyone that viewed my balances this month | did you go thru my savings jsut now
      what exactly did this bot pull form my bank today | any peopel at your place peek at my account
      mint or some app, did they read my histroy this week? need names and tiems
    `,
  },
  privacy: {
    plain: `
      who can see my data | is this chat private | do you sell my information | is it safe to use this
      are you giving my info to facebook | do you keep my messages
      hey so i was wondering what exactly gets saved when i type stuff in here | does meta read what i write to you
      can whatsapp people see my bank details | do you share my data with advertisers | why am i seeing ads for loans after talking to you
      will you use my conversations for ads | what information does the bank collect when i use this bot
      how long do u keep the chat history | is this thing encrypted or can anybody read it
      could you kindly explain your privacy policy in simple words | i dont trust this, where does my data go
      are my messages read by real employees | can my husband see what i asked here if we share the account | r u recording this
      can you see my password | do you have my social security number saved somewhere | is secure for me to write here my information?
      who else gets told about my accounts | you better not be selling my number to telemarketers
      do third parties get to look at my purchases | what happens with my data if i delete the chat
      are you training some ai with my private stuff | does immigration or the government get my information from you
      how do you protect my informaton | do you store my balances after you show them | is my phone number shared with other companys
      could a hacker read this conversation if they got my phone
    `,
    nurse: `
      is my info safe | y'all sell my data | what happens to what I type in here | who do you share stuff with in general
      is this private or does somebody read these chats for a living
    `,
    courteous: `
      Do you sell my information? | I trust you won't take offense, but how safe are my particulars in a contraption like this?
      Is my data kept private?
      My son-in-law says that everything one types into a computer is handed to advertisers; does that hold true here?
      Kindly explain, in plain English, what becomes of the things I tell you.
    `,
    teenager: `
      r u making money off my info by selling it | is this safe | what do u do w all my info
      who do u share my stuff with like in general | is my info private or nah
    `,
    trader: `
      Is my information secure here | Do you sell what you know about me? | who do you share things with
      I don't want my numbers ending up with some marketing outfit. What's your policy? | privacy rules
    `,
    learner: `
      Is it safe here with my data | Suddenly everybody calls me with loans, do you sell information about me
      What you do with what I write | My data goes to who? | In general are my numbers kept secret or you share with advertising people
    `,
    upset: `
      Are you selling my information?! | Is this safe? | What happens with all the things I type in here?
      I read about a leak on the news, how do you protect my kids' data? | privacy policy
    `,
    dictated: `
      y'all selling my info | is it safe to be talking to you about my money | what happens to what i say on here
      who all gets customers information from y'all like as a rule | how's my info protected
    `,
    friendly: `
      Is my information safe with you? | Do you sell my data? | What becomes of the things I type here?
      Libraries guard patron records closely, so how does the bank treat mine?
    `,
    slips: `
      is my info saef | do you guys sell my dtaa | what do you do with all teh stuff you see | is this chat shared wtih anybody
      do u keep what i tyep
    `,
  },
  revoke_consent: {
    plain: `
      how do i revoke access | take back the permission i gave you | i want to stop you from looking at my account
    `,
    nurse: `
      take back the permission to see my transactions | leave Chase linked but quit reading the savings
      I don't agree to the sharing no more
      I signed something in March letting you see my card purchases, I'm withdrawing that, the rest can stay
      balance is fine, spending history I want off limits now
    `,
    courteous: `
      I withdraw my permission
      Last month I agreed to let you view my credit card entries, and I've since changed my mind, so please stop looking at them.
      Stop sharing my transactions
      The bank may stay connected, I only want to take back the consent I gave for my loan details to be read.
      How might I cancel the authorization that I gave to the budgeting service to see my balances?
    `,
    teenager: `
      i said u could see my savings, i take it back | remove the permission i gave
      i dont want u reading my purchases anymore but keep the bank linked | take back the ok i gave to the budget app
      no more access to my transactions pls
    `,
    trader: `
      I withdraw my OK for you to read the savings account | Stop QuickBooks from seeing my transactions | revoke access
      I signed off on you looking at my card purchases last spring. As of now that's over.
      Keep Banner hooked up but you don't get to see balances anymore
    `,
    learner: `
      I take back permission | You should not see my transactions anymore, only balance
      Withdraw consent for credit card data, bank can stay connected | I agreed before to share my savings, now not agree
      stop access to my payments history
    `,
    upset: `
      I gave you permission to see my savings and I'm taking it back!
      Keep the bank connected, but you're not allowed to look at my credit card anymore
      I don't agree any longer to that budgeting app reading my transactions, stop it! | Withdraw my consent for the mortgage data
    `,
    dictated: `
      i changed my mind i don't want you seeing my transactions | take back the permission i gave
      you can keep the balance but stop looking at what i buy | revoke access for that budgeting app
      i said yes to sharing my savings and now it's a no
    `,
    friendly: `
      I'd like to take back the permission I gave to see my savings. | Please stop letting the budget app read my transactions.
      withdraw my consent | How do I undo the access I agreed to in the spring?
      You may keep my checking in view, but I don't want my card data to be visible any longer.
    `,
    slips: `
      stop lettin that app see my transactions | i take bakc my ok on sharing my savings | no more acess to my spending for you
      cancle the permission i gave to the budget thing | keep the bank linked but dont look at my crad anymore
    `,
  },
  erase_data: {
    plain: `
      delete everything you have stored on me | forget me and erase all my messages
    `,
    nurse: `
      wipe all my info | erase me | I'm done here get rid of every record you got on me | forget me completely
      permanently delete my data
    `,
    courteous: `
      Delete all my information, please
      When I'm gone I should not like to leave traces behind, so kindly expunge every record that you hold on me. | Wipe my file
      May I request that each and every thing you've stored about Walter Brandt be destroyed?
      I'm done with computers, no hard feelings, and would like my whole history with you erased for good.
    `,
    teenager: `
      delete everything u have on me | erase my data | wipe me from ur system | i want all my info gone forever
      forget i exist, all of it deleted
    `,
    trader: `
      Wipe everything you have on me | delete my data | I'm done here and I want no trace of me or the shop left in your system
      How do I get my whole record erased | Purge my profile, all of it
    `,
    learner: `
      Delete everything what you have about me | I want all my data be removed forever | Forget me complete, also our conversations
      wipe my information
    `,
    upset: `
      Delete every single thing you have on me!! | wipe my data | I want to be forgotten, no files, no chats, nothing left
      Erase my whole profile from your systems, and send me proof! | Can you remove all my personal information for good?
    `,
    dictated: `
      wipe everything you got on me | i want to be forgot like nothing about me left in your system
      how do i get all my information erased for good | so i'm done with this app and before i go i want every bit of my history destroyed
    `,
    friendly: `
      Please delete everything you have on me. | How do I have all of my information erased?
      I'm through using this service and want no trace of me left behind. | Could you get rid of my records for good?
    `,
    slips: `
      delete evrything about me | wipe all my dtaa | i want to be gone from your sytsem completely | erase my whole recrod
      forget me, all of it, accuonts chats everything
    `,
  },
  export_data: {
    nurse: `
      download my data | send me a copy of all my information | I want a file of what you keep on me, all of it
      how do I do the data export, I don't want to leave I just want my own copy | how do I get all my info out, my lawyer wants it
    `,
    courteous: `
      A copy of my file, please
      I should be grateful for a complete copy of everything you have on record about me, preferably something I can print.
      Can I download my data? | For my lawyer, Mr. Feldman, I require all the information you're keeping on me in one document.
      Export all my records
    `,
    teenager: `
      can i get a copy of everything u know about me | send me a file w all my info | data export
      i have a right to see the whole thing u keep about me so gimme it in a zip
    `,
    trader: `
      Send me everything you've got on file about me | My lawyer wants the complete file you keep on me. How do I get it?
      export all my info | Can I get whatever you've stored on me in a spreadsheet
    `,
    learner: `
      Give me copy of all my data | download everything you hold about me | I want file with all what you know on me
      can you email me whole my data | export my data
    `,
    upset: `
      Send me a copy of everything you've got about me! | I have a right to see the whole file you keep on me, so give me it!
      How do I export all that you've stored, my lawyer wants it | Everything you hold on me, in one document, please
    `,
    dictated: `
      send me a copy of all my data | download everything you have on me | i need a file with all the stuff you keep about me
      can i get my information like in a spreadsheet all of it whatever y'all hold | data copy please
    `,
    friendly: `
      Could I get a copy of all the information you hold about me? | I'd like everything you've got on file for me, in one document.
      How do I ask for my complete data? | Would you send me a file of all that you know about me?
    `,
    slips: `
      send me all the dtaa you have on me | donwload my info | can i get a file wiht everything you keep about me
      copy of my recrods pls, all of it | i wanna see it all in one file, whatevr you stored
    `,
  },
} satisfies Speech['phrases'];

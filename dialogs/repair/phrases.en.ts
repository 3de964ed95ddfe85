import type { Speech } from '../../bot/model.ts';

export const phrases = {
  person: {
    plain: `
      agent | human | representative | operator | real person please | talk to a human | i want to talk to a person | speak to an agent
      speak with a representative | can i speak to someone from the bank | i need to talk to somebody at the bank
      connect me with a live agent | live chat | live agent pls | transfer me to a person | put me through to customer service
      customer service | call me | can someone call me | please have somebody call me back | i want a phone call from the bank
      stop the robot give me a person | im sick of this bot get me a human | i dont want to talk to a machine
      this bot is useless i want a real human | let me talk to your manager | i need a supervisor now | can i speak to a real person
      agnet please | representitive | tlk 2 a human | need 2 talk 2 someone asap | is there someone i can talk to
      could you kindly connect me to an advisor | i would like to speak with a banker | um can i uh just talk to somebody
      please pass me to one person of the bank | i wish to speak with employee | hand me over to a staff member
      get me someone who can actually help | any humans available | is there a live person i can chat with
      what number do i call to reach a person | i prefer to speak with a person rather than type here
      you dont understand me, give me an agent | human human human | speak to support team | i need an adviser to contact me
    `,
    nurse: `
      get me a human | talk to somebody | is there a real person I can call | representative please
      rather speak with a person it's complicated | transfer me to customer service
      I been going around with you twenty minutes, put someone on | can a banker call me on my lunch at 2am
      is there live chat with an employee, I can't be on the phone at the nurses station | no more agents, I need a supervisor
    `,
    courteous: `
      Might I speak with a real person, please? | A human being, please
      I mean no disrespect to your machinery, but I'd much rather talk to one of the tellers. | Kindly connect me with a clerk.
      Good afternoon; I'm seventy-nine and hard of seeing, and I believe this would go a great deal faster if a lady or gentleman from the bank would take over.
      Is there somebody on staff I can ring up? | Your manager, if you please
      We're going around in circles, you and I, so please let me have someone who can hear me out. | Customer service representative
      What is the number to call so I can have a live conversation with an employee?
      I do not care whether you yourself are a robot, young man or not; fetch me a person who can help.
    `,
    teenager: `
      human pls | let me talk to someone | can i get a real person this isnt working | id rather explain it to an actual person
      no offense but i need a human | connect me to customer service | give me somebody who works there
      is there a number i can call to talk to somebody | rep rep rep | this is too complicated to type, can somebody call me
      stop w the bot stuff put a person on
    `,
    trader: `
      I've told this story twice already, once to the phone menu and once to you, and I'm not typing it a third time, so find me somebody with a pulse who can fix it.
      I've got a car on the lift and no time for this, put a real person on. | Is there a number where somebody picks up?
      Pass me to a rep | customer service, live | I'd rather explain this to a banker than type it out
      Can somebody call me back at the shop before five | human. now. | Who do I speak with over there? Patty used to handle my account.
      You're not getting it, so hand me over to your supervisor
    `,
    learner: `
      Give me somebody alive | I want speak with person who works there | can operator call me?
      You don't understand my problem, connect me to consultant
      I explained three times and you give same answer three times, agent please | Is there a lady or man who can take this over
      real person now | Put me through to customer service, to some worker
      I prefer talk, not write, with human, because my English in writing is weak and this matter is serious
      Enough with machine, call somebody from staff | Let me to your boss, to somebody with authority
    `,
    upset: `
      Get me a human being, now! | I've explained this three times, I want to talk to somebody real!
      Is there anyone at your bank who picks up a phone? | Put a supervisor on, I'm done typing!
      My hands are shaking, I've been sent around in circles since eight this morning, and a robot isn't going to calm me down, so let me speak to the lady at the front desk or the manager or absolutely anyone with a pulse!
      Give me a number I can call where a person answers! | Can Mr. Alvarez from the Ballantyne branch take this over? He knows my case
      live chat with staff | I'd rather discuss this with someone who has kids and a heart
    `,
    dictated: `
      get me a person | i wanna talk to somebody | human please | can a real agent call me
      so no offense but this ain't working let me speak to somebody at the bank | is there a number where like an actual lady picks up
      don't transfer no money i said transfer me like to a rep | put your supervisor on
      i'd rather explain it to somebody live it's complicated | hand me off to one of your people
    `,
    friendly: `
      Could I speak with a real person, please? | I'd rather talk this over with a human being. | Is there someone at the bank I can call?
      No offense, dear, but would you put me through to somebody on staff? | live agent please
      This is too complicated to type. Who can I talk to? | Someone human, please | Would you have somebody phone me this afternoon?
      We've been going around in circles, you and I, so I'd like one of your colleagues to step in. | Can a teller chat with me instead?
      How long is the wait for customer service to pick up?
    `,
    slips: `
      real persno | get me a humna | agent pls | let me talk to someboyd | can a person call me bcak | this aint working i need a rpe
      is there anyone there i can acutally speak to | stop the auto stuff and hand me over to a memebr of your team
      whats teh number for customer servcie, i wanna talk | pass me to a supervsior | human now plz, im in the middle of traffci
      i explaned it two times already and you keep givin me the same thing about statments which isnt what im asking, so put someone from the bnak on who can read
    `,
  },
  cancel: {
    plain: `
      cancel | cancel that | cancel it please | never mind | nevermind | nvm | nm | stop | stop it | please stop | forget it
      forget about it | forget what i just said | drop it | just drop it ok | i changed my mind | actually i changed my mind
      ive changed my mind about this | i dont want to do this anymore | i dont want to continue | abort | quit | exit | leave it
      lets leave it there | cancle | stpo | scratch that | get me out of this | um actually no forget it
      oh wait never mind i dont need it | could you please cancel what we were doing | i would like to cancel this request
      i not want this any more, cancel | ugh just cancel everything | undo that i dont want to go on | dont bother anymore
      lets not do this
    `,
    nurse: `
      scratch that transfer | I changed my mind leave it alone | quit, not now I got a patient | can we just not finish this
      that payment we were setting up, call it off | wait wait don't send, kill it | enough, I'm not doing this form tonight
    `,
    courteous: `
      Please disregard that. | Stop, if you please | On second thought, let us drop the whole matter. | Cancel this, thank you
      Oh dear, I did not mean to set all this in motion; kindly call it off. | Forget I asked
      Hold your horses, stop what you're doing right there.
      I have changed my mind about the whole business, so please don't go any further with it, and forgive me for wasting your time.
      Call it off, please | Abandon this request
      It isn't simply that I decline this one question, sir; I'd like you to quit the entire procedure.
      My wife has just informed me that she took care of it herself this morning, so you needn't carry on with this.
    `,
    teenager: `
      actually dont do it | wait no abort | ok drop the whole thing i changed my mind | i dont wanna send it anymore, leave it
      oh wait wrong person dont go thru with it | ill just do it myself u can stop | quit what ur doing
    `,
    trader: `
      Hold on, don't do it | I changed my mind, leave the money where it is | Drop it, I'll call the branch Monday.
      You know what, customer just walked in, let's not finish this | Don't bother | Kill the request, Rick already got paid
      quit what you're doing
    `,
    learner: `
      Stop, I don't want this anymore | not important, drop it | Wait wait, don't do it, I changed my mind
      forget about that transfer I started | I resign from this | Let's not finish, break it off | No need already, I solved alone
      Interrupt it, I clicked by mistake | Stop what you are doing, this is not what I wanted
    `,
    upset: `
      Stop! | Forget it! | Call it off, I don't want to send anything anymore! | Hold on, abort, my kid pressed the button!
      Scrap this whole thing, I'll deal with it tonight myself | This is taking forever, just quit what you're doing!
      I changed my mind, leave everything the way it was | let's not go on with this | Oh for heaven's sake, don't bother anymore
      End this request, I don't need it after all
    `,
    dictated: `
      no wait don't do it | hold up kill the transfer i don't wanna send it | uh you know what drop it
      so i was gonna pay the water bill right but my wife just hollered from the kitchen that she already did it so don't go through with that
      nah nah nah call it off i hit the wrong thing | let's just not do this
    `,
    friendly: `
      Actually, never mind. | Never mind then.
      Oh, forget it. | Cancel that, please | On second thought, let's drop the whole thing.
      Would you stop what you're doing? I've changed my mind. | Don't bother with it after all | Stop right there, please
      I've gotten cold feet about this transfer; call it off. | Can we just leave it? I'll do it at the branch.
      I don't want to go on with this. | Let's not finish this one, I found the answer myself.
    `,
    slips: `
      nevremind | forgte it | stop dont send it | cancle that | actualy scratch that whole thing | wait no, dont go thru with ti
      leave it, ill do it at hmoe | abrot | drop what youre doin, changed my mnid | i dont wanna do this anymroe, quit it
      hold up kill that one, i typed the wrogn guy and its raining on my phone
    `,
  },
  start_over: {
    plain: `
      start over | restart | reset | reset chat | new conversation | begin from scratch | start again | lets start over
      can we start over please | start from the beginning | go back to the beginning | take me back to the start | from the top | new chat
      clear this conversation | clear chat and begin again | lets begin again | i want to restart the conversation
      i messed up, start again from zero | strat over | restrt | ugh this is a mess lets restart | erase everything and start fresh
      wipe it and start anew | could we please begin again from the first step | um can i like redo this whole thing | back to square one
      pls reset everything | i want make again from the start | fresh start
    `,
    nurse: `
      I got confused halfway, reset this whole thing like I just walked in | let's begin fresh
      I messed up every answer, restart the chat
    `,
    courteous: `
      Let us begin afresh | I've made a hash of this, I'm afraid; might we start from the very beginning? | Start again, please
      Wipe the slate and let me have another go from the first question.
      I believe I got off on the wrong foot with that amount, so kindly take me back to square one.
    `,
    teenager: `
      can we restart | lets begin again from zero | wipe this convo and go fresh | im confused just take me to the very beginning
    `,
    trader: `
      Let's begin from the top | clean slate, I botched it | This got all tangled up. New conversation.
    `,
    learner: `
      From beginning | Let's start again from zero | reset all | Clear this, new conversation | I made mess, once more from first step
    `,
    upset: `
      Let's start from scratch! | This got all mixed up, wipe the conversation and begin anew! | From the top, please
      Reset, I want to do the whole thing over
    `,
    dictated: `
      let's scrap all this and begin fresh | i messed up everything can we restart
    `,
    friendly: `
      Let's start from scratch. | Could we begin again?
      I've gotten myself all mixed up, so let's wipe the slate clean and pretend we never started. | Reset this conversation
    `,
    slips: `
      lets begin agian from zero | reste this | clear it all and go form the top | new chat pls i mesed this one up
    `,
  },
  go_back: {
    nurse: `
      back | go back one | what we were on before | that list you had up two minutes ago, go back to that
      return to what you said about the card
    `,
    courteous: `
      Back one step, please | Would you return to the previous question, since I pressed the wrong thing? | Previous screen
      Forgive me, I wish to revise the answer I gave just before this one. | Let us go back to what you were telling me a moment ago.
    `,
    teenager: `
      go back | one step back pls | wait back to what u said before | oops wrong one, previous pls | can i return to the last question
    `,
    trader: `
      previous step please | I picked the wrong account just now, take me to the screen before | return to what we were on a minute ago
    `,
    learner: `
      Step back please | Return to previous | Let's come back to what you asked before | one screen earlier
    `,
    upset: `
      Go back! | previous step | I picked the wrong thing, take me one screen back | Back up a second, what was the option before this?
      Return to what we were on before
    `,
    dictated: `
      previous one | back up a step i picked the wrong account | can we return to what we were on before | wait take me to the last screen
    `,
    friendly: `
      Could we go back a step? | Take me to the previous screen | Wait, what were we on just before this?
      I picked the wrong account; let me return to the last question.
    `,
    slips: `
      go bakc | previosu one | back one setp i hit the wrong thing | can we go to what u asked befroe
      undo that answer, wnat the last screen
    `,
  },
  repeat: {
    plain: `
      what did you say | what was that | say that again | say it again | come again | repeat that | i dont understand | i dont get it
    `,
    nurse: `
      say again | what | huh didn't get that | the numbers went by too fast, repeat please | got paged and missed it, one more time
    `,
    courteous: `
      Beg pardon? | I'm sorry, I did not quite follow that; would you say it once more? | Repeat that, please | Come again, young man?
      My hearing aid was off and my wife was reading it aloud to me, so kindly give me that last answer a second time.
    `,
    teenager: `
      huh | say that again | wdym | i didnt get that | can u repeat the last part slower lol
    `,
    trader: `
      Come again? | I didn't follow, what? | The compressor kicked on and I missed it, one more time
    `,
    learner: `
      I don't understand | What you said?
      Once again please | I didn't understand, say simpler | what? | Repeat last | Can you write this one more time, too fast for me
    `,
    upset: `
      What?! Say that again! | repeat please | I didn't get that, the baby was crying, once more? | Huh?
      Can you explain that last part in plain words? I'm lost!
    `,
    dictated: `
      once more please | again please | one more time
      i didn't catch that whistle was blowing | run that last number by me one more time | what do you mean by that i ain't following
    `,
    friendly: `
      Once more, please. | Again, please. | One more time, if you would.
      Could you say that again? | Pardon? | I didn't quite catch that. | That went over my head. Would you put it another way?
      come again
    `,
    slips: `
      say that agian | waht? | didnt get ti | huh can u repeat i was crossing teh street
      come agian, screen is cracked i couldnt read that
    `,
  },
  yes: {
    plain: `
      yes, report the card | yes, order it | yes, block it
      yes | yep | yeah | yea | yup | ya | y | ye | yess | yes please | yes do it | yes that is correct | yes thats right | yes i confirm
      sure | sure go ahead | sure thing | go ahead | please go ahead with it | correct | that is right | thats correct | right | exactly
      do it | ok | okay | k | kk | okey dokey | sounds good | sounds good to me | of course | absolutely | definitely
      alright lets do that | i agree | confirmed | that works for me | uh yeah i guess so | fine, yes, just do it already
      yes sir it is so | indeed | affirmative
    `,
    nurse: `
      mhm | that's right | sure why not | yes please hurry I'm on break | correct that's the one | fine by me
      yeah that account, that amount, you got it
    `,
    courteous: `
      Yes, please do. | By all means | That's correct, thank you. | Certainly | You have my full approval to proceed, young lady.
      Yes indeed, and thank you for taking the care to ask me first. | Very well, go ahead
      I've looked over the figures twice and everything is in order, so please carry it through.
      That is exactly what I had in mind, if you'd be so kind. | Quite right | Yes sir, you may go forward with it, with my blessing.
    `,
    teenager: `
      yup do it | bet | for sure | sounds good go ahead | yess pls | correct thats the one | yes thats me n thats right | uh huh send it
    `,
    trader: `
      Sure, go ahead | That's right, from shop checking | Yeah that's the one | Sounds good, run it | Absolutely, and make it quick
      I already told you, yes, send it
    `,
    learner: `
      yep do it | ok go | That is right, please continue | Correct, that's my card | Yes yes, I told you already | with pleasure
      I confirm
    `,
    upset: `
      Yes!! | Yes, do it already! | Of course, why else would I be here? | go ahead and hurry | Uh-huh | I said yes, didn't I?!
      That's the one, exactly | Sure, fine | Correct, and please don't make me confirm it again | Finally, yes, that's what I meant!
      please do, before it gets any worse | Okay, send it
    `,
    dictated: `
      sure do it | uh huh that's the one | yeah send it | correct the checking account | you got it boss let's roll
      hmm okay yeah i thought about it and i'm fine with that
    `,
    friendly: `
      Yes, please | That sounds fine to me. | Go right ahead. | You bet | Yes, that's the one I meant. | Absolutely, let's do it
      Would you? I'd appreciate that. | I've checked the amount and it's right, so please proceed. | Why not! Go for it.
      Mm-hm, that's right.
    `,
    slips: `
      yse | yess do it | ok go ahed | thats rihgt | corect | uh huh send ti | yeah thats teh one | sounds good lets do taht
      yeahh for sure i already chekced it, go
    `,
  },
  no: {
    plain: `
      no | nope | nah | n | noo | no thanks | no thank you | no way | wrong | thats wrong | that is not right | that is not correct
      incorrect | no thats not what i meant | do not do it | dont do it | dont | please do not do that | do not lock my card
      dont lock it | do not unlock it | absolutely not | of course not | definitely not | never | negative | no no no | i said no
      no i disagree | i dont think so | uh no not really | nop | naw im good | i rather not | no it is not so | hell no
      i do not want that | none of them | none of those | neither
    `,
    nurse: `
      I'd rather not | not that one | no that's wrong | no don't | uh uh | no leave it how it is | no that ain't the right account
    `,
    courteous: `
      No, thank you kindly. | That is not correct, I'm sorry to say. | Certainly not | Thank you for offering, but I must decline.
      No sir, the figure you read back to me is wrong. | Don't do that, please
      I appreciate your asking, but my answer to that is in the negative. | I'm afraid not
      No, leave that part just as it is, and let us continue with the rest.
      Heavens, no, I should never agree to a thing like that, though it was kind of you to suggest it.
    `,
    teenager: `
      no thx | nooo | no thats wrong | nah im good | hard no | i dont want that | naw bro | thats not it
    `,
    trader: `
      that's not it | No, wrong account | Don't think so | Not that one, the other card | I'd rather you didn't | no sir
      No, keep it at 500 like I said
    `,
    learner: `
      I don't agree | nope, don't send | that's wrong, it is not so | Rather no | no, I meant other account
    `,
    upset: `
      No!! | Absolutely not! | Not that one! | Don't you dare | No, I never told you a hundred, that's the wrong amount!
      Wrong account, no | I don't want that, thanks | No thank you, you've done enough damage | no way am I agreeing to that | God, no
      Certainly not, that isn't what I asked for
    `,
    dictated: `
      no that ain't what i want | no thanks i'll leave it like it is | that's wrong no | nah i'm good on that
    `,
    friendly: `
      No, thank you | I'd rather not. | No, that's the wrong account. | No, don't send it to her. | That isn't what I had in mind.
      Heavens, no | I don't think so, thanks. | No need | Please don't, I'd like to leave things the way they are.
      Is it the Visa? No, it isn't.
    `,
    slips: `
      naah im good | not taht one | noo dont | no thnaks | thats worng | nah keep it teh way it is | negatvie
      definetly not, thats not the amount and not teh person
    `,
  },
  maybe: {
    plain: `
      maybe later, not today
    `,
    nurse: `
      maybe | not sure yet, gotta ask my husband when he wakes up | depends | ask me later | let me think, could be
    `,
    courteous: `
      Perhaps | I should like to sleep on it, if you don't mind. | It depends, I suppose
      I can't say one way or the other until I've consulted Eleanor. | Possibly later, not just now
    `,
    teenager: `
      idk | maybe later | depends how much it is | lemme think | not sure yet gotta ask my mom
    `,
    trader: `
      Depends what it costs | Not sure, let me ask my wife | ask me again after lunch, I've got a guy waiting | could go either way
    `,
    learner: `
      I don't know yet | It depends how much | Later I decide | hard to say, must ask wife
    `,
    upset: `
      Maybe, I don't know! | not sure yet | It depends on what it does to my balance | I have to ask my husband first, later
      Hmm, possibly, let me think about it
    `,
    dictated: `
      i don't know | let me ask my wife first | possibly like not today though ask me later
    `,
    friendly: `
      I'm not sure yet. | That depends on the fee. | Let me sleep on it. | Could be, I'd have to ask my husband first.
    `,
    slips: `
      not suer | maybe ltaer | depends how much ti is | lemme thnik about it
    `,
  },
} satisfies Speech['phrases'];

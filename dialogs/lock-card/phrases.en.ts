import type { Speech } from '../../bot/model.ts';

export const phrases = {
  lock_card: {
    plain: `
      just lock my damn card already | lock the card already
      my card should be locked, please do it | i want my card to be locked
      freeze my card | lock card asap plsss | lock my card | lock my credit card please | please freeze my chase card right away
      block my citi card | put a lock on my visa | can you freeze my card for me | could you please lock the card ending in 6006
      i need my card frozen | i want to block my card until i find it | turn off my card | switch my credit card off for now
      disable my card | deactivate my credit card temporarily | pause my card for a few days | put my card on hold
      shut my card off nobody should be able to use it | stop my card from working | make my card unusable till tomorrow
      i cant find my card so lock it just in case | think i left my visa at the bar, put it on ice for tonight
      freeze all of my credit cards now | my kid keeps buying games with my card, lock it
      i misplaced my card, freeze it till i know where it is | card lock | card freeze pls | frezee my card | lok my crad
      blok my card please i beg | temporarily block card | i would like to place a temporary freeze on my credit card
      good morning, would you be so kind as to lock my card for the time being | how do i freeze my card | how can i lock my card here
      is it possible to block my credit card from this chat | no one may pay with my card any more, lock it | pls block card i no find
      freeze the wells fargo one, the credit card | lock everyday rewards card | lock the 1899 card | hey lock my cash back card thx
      suspend my card | suspend the credit card while i am on vacation | dont let anybody charge my card, block it
      emergency block my card | freeze it, freeze my card now | freeze my visa | could u freeze the mastercard for a bit
      yo block that card for me quick | lock the chase one
    `,
    nurse: `
      don't cancel it, don't send another one, just lock it till I tell you
      turn off the debit for tonight, purse is in my car I think, too tired to go check
      I got the card right here just want it off for now | pause card ending 4471 | can you put a freeze on my Visa so my kid can't use it
      my kid has my credit card for the school trip deposit, soon as that's done I want it switched off till payday
      spending too much, lock me out of my own card please | shut the card down a couple days I ain't using it
      block my debit for the weekend | only a temporary freeze, I'll want the same card again Monday | before I fall asleep lock the 0093
    `,
    courteous: `
      Kindly freeze my debit card for the time being. | Lock card 3306, please
      I have it right here in my wallet, mind you, but I should like the Visa switched off until I'm back from the hospital.
      Can you suspend my card temporarily? | Put a hold on the card
      Good morning, and I do apologize for the fuss, but I believe I left my card at my daughter's house, so would you be so kind as to turn it off until she brings it Saturday?
      My grandsons are visiting and are a little too clever with the computer, so I'd feel easier with the credit card disabled until Monday.
      Is there a way to lock it so that nobody can charge anything for a few days? | Card off for now
      No one has misused it and it isn't missing, dear; I merely want the Mastercard made inactive while I don't need it.
      As a precaution I would ask that no purchases whatever be allowed on my debit card this week. | Temporary card lock
    `,
    teenager: `
      lock it rn pls | i think my card is under my car seat, just pause it til i look
      turn off my debit for tonight so i dont spend at the mall | can u put a lock on 7716 | need my card switched off
      lock my credit card im tryna stop shopping fr | left my card at my boyfriends house, not lost, but freeze it til i get it back tmrw
      how do i make my card not work for a few days | freeze pls before i buy these shoes
      my lil bro keeps trying to get robux, block the card for now so nothing goes thru
      temporary lock on the visa, going camping and not bringing it
    `,
    trader: `
      Freeze my debit card
      There's a stack of parts guys coming through today and I can't babysit the card on the counter, so make 7714 useless until closing and I'll tell you when to let it run again.
      I think I left the shop card in the parts truck. Shut it off till the driver's back. | Can you turn a card off for the weekend?
      Put the Visa on hold. Nothing's happened to it, I just don't want the new kid using it. | freeze
      My apprentice has the gas card and he's on vacation. Disable it for two weeks.
      How do I block purchases on the Mastercard for a while | lock it, lock it now
      Card's somewhere in my house, not gone for good. Pause it until I dig it up.
      I'd rather have the spare one switched off while it sits in the drawer | Suspend card ending 0926 temporarily
    `,
    learner: `
      Freeze card | I don't see my card but is probably in truck, so only block it until I look there
      I am on night shift and locker has no key, so better turn off debit 4417 till morning
      Put lock on Visa, my son is playing on phone and buys diamonds
      Can you stop card for weekend? I go with boys and I don't want to drink it all | switch off my card
      Before I start searching whole apartment, card lock now, if I find it we open it
      Left wallet at Marek home, he brings it tomorrow, till then keep card locked
      I want that nobody can use credit card for a moment, me also not | block temporary Capital One | Make my card sleep till payday
      Is possible to pause card and later open again myself?
    `,
    upset: `
      Freeze my card right now!! | Lock it | My teenager won't stop buying skins in that game, block the card until I say otherwise!
      Can you turn off the debit card for a bit? I think it's in the car but I want to be safe | card off, please
      I haven't lost it and nobody's used it, I just don't want it to work this week!
      Switch off the one ending in 4471 while I search the house
      Put a hold on my Visa card tonight, I don't trust the waiter who walked away with it
      No more purchases on the 0932 card until Monday, I mean it, shut it!
      I handed my purse to a stranger at the pool like a fool while I ran after my toddler; I have it back and nothing's missing, but I'd feel so much better if the card didn't work for a few days
      How do I temporarily disable my card? Quick!
    `,
    dictated: `
      shut off the debit for a little while | i can't find my wallet it's probably in the locker room so just lock the card till i look
      can you turn the four four one two off for now | my son keeps buying robux put a hold on that card so he can't
      so i left my card at the bar and they got it behind the counter for me just freeze it till i go back tomorrow
      pause the visa please | i don't want nobody using my debit card this weekend including me
      is there like a switch to disable a card temporarily cause i wanna hit it
      block purchases on the joint card till keisha and me talk | uh lock the credit one no the debit one lock the debit one
    `,
    friendly: `
      Would you freeze my debit card for a little while? | Lock card 3302
      I think I left my card at the circulation desk and it'll turn up Monday. Could you switch it off until then? | freeze it please
      Can I put my credit card on ice until the holidays are over? I need to stop shopping.
      I'd feel better if the Visa were locked overnight. | How do I turn a card off temporarily?
      My grandson got hold of my phone and has been ordering games left and right. Is there a way to block the card until I sort him out?
      Pause my Mastercard | I hardly touch the Chase card, so I'd rather have it locked unless I need it.
      Please let no purchases through on the debit card until I tell you otherwise. | Lock both cards, would you?
    `,
    slips: `
      freze my card | lock ti for now | turn off teh debit one til i find it, prolly in my other bag
      can u switch my card off for teh night im going out and dont trust myslef | i wannt my visa frozen not cancled
      put a hodl on card 4471 | lokc card | pls disable my card a coupel hours, i think its at the bar and theyre holdnig it for me
      is thre a way to pause the debit so nothing goes thru | stop all purchaess on my credit card til i say so
      no more spending, shut the amex off this wekeend | my kid brother has my card numbr saved on his games, block it temproarily
    `,
  },
  unlock_card: {
    plain: `
      my card is locked, please unlock it | the card is frozen and i need it unfrozen | my card is blocked, open it again
      found it under the couch lol can you unfreeze the card now | unlock my card | unfreeze my card | unblock my card please
      unlock my credit card | unfreeze my chase card | please unlock the citi card again | unblock the card ending in 6006
      turn my card back on | switch my credit card on again | reactivate my card | reactivate the card i locked | enable my card again
      activate my card again i have it back | take the lock off my card | remove the freeze from my credit card
      lift the block on my card | undo the card lock | resume my card | end the hold on my card i put there
      make my card work again, i unlocked nothing yet | i found my card, unlock it | found my wallet so you can unfreeze everything
      it was in my other jacket, please unblock my card | my card turned up, open it again | i have my card back now, turn it on
      false alarm, card is here, unlock it | the card was in the car all along lol unfreeze
      i locked my card yesterday and want to use it again | i froze my card by mistake undo it | i want my card unlocked
      i need my card unfrozen before i go shopping | can you unlock my card | could you please lift the freeze on my visa
      would you kindly unblock my credit card, i have found it | how do i unlock my card | how can i unfreeze my card here
      is it possible to unblock a card from this chat | unlok my crad | unfreze card pls | card unlock | unblock card
      unfreeze all my cards | unlock all of my cards again | please open my card, i find it now
      i want use my card again, take away block | ok im home and found it, u can unlock the card | unlock the 1899 card
      unfreeze everyday rewards card | unlock cash back card thx | stop the freeze on my credit card
      get my card going again after the lock | unfreeze my visa | let me pay with my card again | give my card back its life, i found it
      unlock the chase one | yo unblock that card for me
    `,
    nurse: `
      I know I told you to freeze it but I need to eat, unfreeze it | found my card in my scrubs turn it back on
      card back on please, I'm done being good for the month | unlock 4471 | I locked it last night, need it for gas now
      can you lift the freeze on my debit | ok the card was in the couch. make it work again
      last week I paused one of them, the debit I think, go in and reactivate it | how do I take the lock off
      my visa's been off since Monday. on again please | I'm standing in line at Kroger and forgot I froze the card, open it up
      need that card switched on again
    `,
    courteous: `
      Please turn my card back on. | Unfreeze the debit card
      I have returned home from the hospital in good health, thank the Lord, and would like the Visa I had you switch off to be made active again.
      Unlock 3306, thank you | How do I lift the hold I put on my own card last week?
      My daughter found it under her sofa cushion, so you may release the card, with my apologies for all the commotion.
      The boys have gone home to Cincinnati; would you kindly re-enable my Mastercard? | Reactivate my card, please
      You were good enough to freeze my card on Tuesday and I now wish the reverse.
      May I have my locked card working again before I go to the pharmacy at two o'clock? | Remove the freeze
      I told you to keep the debit card off until Monday and, Monday having arrived, I should be much obliged if purchases were permitted once more.
    `,
    teenager: `
      unlock | found it!! turn my card back on | ok i got my card from my bfs house u can unfreeze it now
      the lock i put on last nite, take it off pls | im at the register and forgot my card is locked, unlock it hurryyy
      make 7716 work again | i froze it n now i need it lol | how do i undo the freeze | can my credit card be un-paused
      done w my no spend week so switch the card on again | card was under my car seat this whole time so yeah lift the lock
    `,
    trader: `
      Unfreeze my debit | turn 7714 back on | Found it under the seat. You can open the card up again.
      Kid's back from vacation, so his gas card should be live again | unlock please
      I froze the Visa Saturday and now I'm standing at the O'Reilly counter needing it to run | How do I take the freeze off?
      Lift the hold I put on 0926 | reactivate the card I paused
      Can the Mastercard be used again? I had you shut it off last month and I want that undone. | card back on
      Okay, locking it was overkill. Put it back how it was.
    `,
    learner: `
      Found it, was under seat, open card again | unfreeze
      4417 was on pause because I was hiding it from myself, tires are on sale, unlock
      The card I have locked on Sunday, please switch it on | Take off block which I put
      I want pay with it again so remove lock from Visa | Son is at grandma, no more games, so you can make card active back
      can card work again? I turned it off yesterday by myself | Weekend finished, wake up my card
      Debit is still frozen in app and I am standing in line in Costco with full cart, hurry | how to take lock down
      Marek gave me wallet back, so end of pause, card on
    `,
    upset: `
      It is blocked and I want to use it, unblock it!
      Turn my card back on! | I found it under the car seat, so unfreeze the thing already! | unlock debit card
      You were supposed to lock it for one night and it's been four days! Make it work again!
      Okay, my son has learned his lesson, you can reactivate the card ending in 4471 | Why is it still frozen? I want the freeze off!
      reactivate it
      I'm in the Target line with a full cart, a crying baby and eleven people staring at me, and the lock I put on last night is still there, so please lift it before I die of shame!
      Please take off the block I put on the Mastercard this morning
      Can the card be used again now? I was the one who froze it and I want that undone
      Everything turned up in the wash, wallet and all. Let my card go back to normal
    `,
    dictated: `
      unfreeze it | turn my debit back on | found the wallet so you can unlock the card now | card back on please
      i locked it yesterday and uh now i need it at the register | how do i get the freeze off my visa
      take the lock off the one ending nine oh three | i'm ready to use that card again
      so me and keisha talked and we good go ahead and open the joint card back up | reactivate the one i paused
      can you let my card work again i froze it by accident messing with the app | undo the lock
    `,
    friendly: `
      My card's locked, could you unlock it for me?
      Could you turn my card back on? | Unfreeze the debit card, please | Good news, my card was in my other coat! Can you unlock it now?
      I locked my Visa last week and I'm ready to use it again. | unlock 3302 | How do I lift the freeze I put on?
      Is it a quick job to reactivate a card that I paused?
      I'm standing at the register at Reny's and forgot that I'd locked my card; would you open it up? | Take the lock off
      I need my card working by noon; I froze it over the weekend. | Would you undo that card lock from yesterday?
      Remember the card I froze on Tuesday because I couldn't lay hands on it? Well, my husband found it under the car seat, of all places, so could you let it work again?
    `,
    slips: `
      unfreze my card | found it in my jakcet, turn it back on | unlokc 4471 | card on agian pls
      ok im good now can you take the lcok off the debit | i froze it lsat night need it working for gas now
      why is it stlll frozen, open it up | undo teh lock | reactivte the visa i paused
      i swithced my card off yesterday by accidnet, how do i get it workng | let my card go thru again its not lots anymore
      at teh register right now, please unlock the card i locked this mornign, theres peolpe behind me
    `,
  },
} satisfies Speech['phrases'];

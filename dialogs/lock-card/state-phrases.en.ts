import type { Speech } from '../../bot/model.ts';

export const phrases = {
  card_state: {
    plain: `
      is my card locked | is my card blocked | is my card frozen | is my debit card locked right now | is my credit card active
      did the lock go through | is my card still locked | are my cards locked | which of my cards are locked | card status
      what is the status of my card | can you check whether my card is frozen | is the card ending in 1204 blocked
      has my card been blocked | tell me if my card is active | is my card on or off | check if my card is locked
    `,
    nurse: `
      before I go on shift, is my card locked or not | did you lock it, yes or no, I can't remember
      is the visa still frozen from last night | is the one I left at the cafeteria blocked | status of my debit card please
      can you look whether my card's locked | is it off, my card
    `,
    courteous: `
      Would you kindly tell me whether my card is locked? | Is my card presently blocked, please?
      I should like to know if the card I had you freeze last week is still frozen. | Might I ask whether my credit card is active?
      Could you tell me the state of my card? | Has the lock on my card been put in place?
    `,
    teenager: `
      is my card locked rn | yo is my card frozen or nah | did my card get blocked | is my card still on
      did i lock my card or not lol | is my debit active | can u check if my cards frozen
    `,
    trader: `
      Is my business card locked? | Card locked or not, I'm at the pump | Is the company Visa still blocked
      Which of the cards are frozen at the moment? | Did that lock take? | Status on the card ending 7719, locked or open
    `,
    learner: `
      My card is locked or no? | Please tell me, is the card blocked now | I want know if my card is active
      It is my card frozen? | How is the status of my card, blocked or normal | You locked my card already or not yet
    `,
    upset: `
      Is my card locked or not?! Just tell me! | Did you people block my card? | Is it frozen, yes or no
      I asked you to lock it, so is it locked now? | Who blocked my card, is it blocked?? | Tell me right now whether that card is locked
    `,
    dictated: `
      hey can you tell me if my card is locked at the moment | um is my credit card still frozen or did that get lifted
      so I was wondering is my card active or is it blocked right now | check and see if my debit card is locked
      okay is the card that ends in three three one two locked
    `,
    friendly: `
      Hi! Is my card locked at the moment? | Hey there, could you check if my card's still frozen? | Quick one: is my Visa blocked?
      Just making sure, my card is locked, right? | Did the freeze on my card work? | Is everything locked, all my cards?
    `,
    slips: `
      is my crad locked | is my card lokced | is my card bloked | is my card forzen | is mycard active | did teh lock work
      chekc if my card is locked | card staus
    `,
  },
} satisfies Speech['phrases'];

import type { Speech } from '../../bot/model.ts';

export const phrases = {
  speak_english: {
    plain: `
      english | english please | in english | speak english | can you speak english | do you speak english | i want to talk in english
      switch to english | change language to english | can we do this in english | i dont understand spanish | sorry i only speak english
      i dont speak spanish, english pls | eng plz | why are you writing in spanish, use english | could you kindly reply in english
      answer me in english | inglish please | set the language to english | um can we uh go with english | i prefer english
      stop the spanish and give me english
    `,
    nurse: `
      can we switch to English | in english please I don't read this | why's it in Spanish, English for me
      ok my mother-in-law's done with it, back to English
    `,
    courteous: `
      English, please | I beg your pardon, but I don't understand Spanish; might we carry on in English? | Could you switch to English?
      Somehow my screen has turned to another tongue, and I'd be much obliged if you answered me in plain English.
      Let us proceed in English from now on.
    `,
    teenager: `
      english pls | can we do english | i dont speak spanish go back to english | why is it in spanish change it to eng | in english tho
    `,
    trader: `
      Why's this coming up in Spanish? Switch it. | I only read English | Change the language to English, my wife must've messed with it
    `,
    learner: `
      We can stay in English, my Spanish is zero | I don't know Spanish, write English | switch on English
      why you answer Spanish? English
    `,
    upset: `
      English! | Why are you writing to me in Spanish? Switch to English! | in English please
      I don't understand a word of that, talk to me in English | Could we go back to English, my Spanish is terrible
    `,
    dictated: `
      talk to me in english please | i don't know what you just said can we go back to english | switch the language to english
      no hablo man so english
    `,
    friendly: `
      Could we go back to English, please? | I'm sorry, I can't follow this unless it's in English. | Would you answer me in English?
      My Spanish is rusty, so I'd prefer English.
    `,
    slips: `
      cna we do english | switch it back to enlgish | why is this in spansih, english for me | in englsih
    `,
  },
  speak_spanish: {
    plain: `
      spanish | spanish please | in spanish | speak spanish | can you speak spanish | do you speak spanish | i want to talk in spanish
      switch to spanish | change language to spanish | can we do this in spanish | i dont understand english well, spanish better
      my english is bad, you have spanish | sorry i only speak spanish | span plz | could you reply in spanish if possible
      answer me in spanish | spansh please | set the language to spanish | my mom only speaks spanish can you write that way
      i prefer spanish | um yeah can we uh use spanish | no english, spanish only
    `,
    nurse: `
      my mother-in-law's gonna read this can you do Spanish | switch to Spanish, my coworker Luz is gonna read this with me
      you talk Spanish? | Spanish from here on
    `,
    courteous: `
      Spanish for my neighbor, please | My daughter-in-law Lucía is reading this with me; would you be so kind as to reply in Spanish?
      Can you speak Spanish? | Switch over to Spanish
      I was stationed in Panama as a young man and should like to keep up my Spanish, so let us continue in that language.
    `,
    teenager: `
      can u do spanish for my abuela | switch to spanish pls | my mom wants to read this, put it in spanish
      is there a way to chat in spanish
    `,
    trader: `
      Luis is going to take over and he'd do better in Spanish | Can you answer in Spanish | switch to español
      do you speak Spanish? My mother-in-law needs it
    `,
    learner: `
      Spanish please, my wife will write | can you change to Spanish | Now in Spanish
      My neighbour Carmen don't know English, talk with her Spanish | language Spanish
    `,
    upset: `
      My mother-in-law is here and she only speaks Spanish, can you do it in Spanish? | Switch to Spanish!
      I want to continue in Spanish from here | do you speak Spanish? Then do so, por favor
    `,
    dictated: `
      my mother in law's fixing to take over the phone so switch to spanish | put it in spanish
      i'm practicing so answer me in spanish from now on | you speak spanish let's do that
    `,
    friendly: `
      Can we do this in Spanish? | Spanish, please | My neighbor is here with me and she only speaks Spanish; would you switch?
      I'd like to practice my Spanish with you from here on. | Do you speak Spanish? Let's continue that way.
    `,
    slips: `
      spansih please | can you talk spanihs, my girlfriend is using this | habla espnaol? | switch to spnaish | do it in spansih from here
    `,
  },
} satisfies Speech['phrases'];

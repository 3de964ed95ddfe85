import type { Speech } from '../../bot/model.ts';

export const phrases = {
  help: {
    plain: `
      help | help me | what can you do | what can i ask you | how does this work | show me the options | show menu | menu | options
      main menu please | i dont know what to do here | what are you able to help with | what kind of things can you do for me
      can you help me | i need help | i need some help please | pls help | hlp | wat can u do | what do you do exactly
      how do i use this chat | how do i use this thing | give me a list of what you can do | what topics do you know about
      what services can you help with here | i dont understand how this works | can you guide me a little
      um so like what am i supposed to type | what should i say to you | explain me how to use this please | what are my choices
      list commands | which questions can you answer | this is confusing what do i do now | is there a menu or something
      could you please tell me what you can assist with | first time using this what do i do
    `,
    nurse: `
      before I waste my break, what all can you do | how's this work | first time on here what do I ask
    `,
    courteous: `
      What can you do for me? | I'm new to this contraption; would you kindly explain what sort of things I may ask?
      How does this work, please?
      My son set this up on my tablet and drove off home, and now I haven't the foggiest notion where to begin or what you're for.
      Instructions, please
    `,
    teenager: `
      what can u do | what kinda stuff can i ask | im new here where do i start
    `,
    trader: `
      How do I use this thing, I've never tried one | Give me a list of stuff you handle | What's this good for besides balances?
    `,
    learner: `
      What you can do | how this works | For what things I can ask you | I'm here first time, explain me please
    `,
    upset: `
      What can you even do?! | How does this thing work, I've never used it! | Give me a list of what I'm able to ask you
      Where do I begin here?
    `,
    dictated: `
      so how does this thing work | like what kind of stuff can i ask you | i'm new to this show me around
    `,
    friendly: `
      How does this work? | I'm new to this chat thing. What sorts of questions may I put to you? | Could you show me my options?
    `,
    slips: `
      hwo does this work | hlep | what kinda stuff can i ask yuo | show me the optoins
    `,
  },
} satisfies Speech['phrases'];

import type { Speech } from '../../bot/model.ts';

export const phrases = {
  goodbye: {
    plain: `
      bye | goodbye | bye bye | see you | see ya later | cya | ttyl | that is all for today | thats all i needed bye | no more questions
      i have no further questions | nothing else, goodbye | take care | have a nice day | have a good night | ok im done here
      im good now bye | alright talk to you later | gotta go | i have to leave now | good bye my friend | that will be all
      that would be everything for now | thats it for me | until next time | okay well um i guess thats everything bye | gn | later
      peace out | i dont need anything else | goodby | we are finished here have a good one
    `,
    nurse: `
      that's all I needed, heading home | going to bed now | nothing else, good night | ok I'm out
    `,
    courteous: `
      Good night and God bless | That will be all for today, and I wish you a pleasant evening. | Farewell for now
      I've nothing further to ask, so I shall let you get on with your work. | Goodbye, and my best to your family.
    `,
    teenager: `
      k bye | thats everything i came for, byee | im good now, ttyl | nothing else, later | gtg
    `,
    trader: `
      That's all I needed, back to work | gotta go, customer's here | Nothing else | All right, talk to you later
    `,
    learner: `
      That's all, until next time | I go to work now, goodbye | nothing more, finish | thanks, that was everything, see you
    `,
    upset: `
      Bye! | That's everything, I have to pick up the kids | goodnight then | Nothing else from me, take care | I'm leaving now, see you
    `,
    dictated: `
      alright i'm out | that's all i got | talk to you later | practice is starting i gotta go have a good one
    `,
    friendly: `
      Bye now | That's all for today. | Take care, good night! | I'm all set, so I'll be going. | Nothing else, have a good one
    `,
    slips: `
      ok im out, ltaer | thats all i neded bye | gotta ride, see ya | nothign else, have a good one
    `,
    mannered: `
      have a wonderful day | have a nice evening | enjoy the rest of your afternoon | all the best | best regards | kind regards
      warm regards to the team | wishing you a good weekend | take good care | sincerely yours | god bless and good day
      until the next time, take care | have a blessed day
    `,
  },
} satisfies Speech['phrases'];

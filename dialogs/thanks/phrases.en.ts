import type { Speech } from '../../bot/model.ts';

export const phrases = {
  thanks: {
    plain: `
      thanks | thank you | thank you so much | so much | very much | thx | ty | tysm | great that helped | perfect thanks a lot
      thank u very much for the help | ok thanks | awesome appreciate it | i really appreciate your help | that was very helpful
      much appreciated | cheers | cool thanks man | thanks a million | many thanks for your kind assistance | thnks | thank yu
      oh wow that was fast thank you | you have been very helpful | that solved my problem thanks | finally, thank you
      well that answers my question thanks | you are a lifesaver | thanks for explaining that to me | alright got it thanks | nice one ty
      i am very thankful to you | um okay yeah thank you for that | exactly what i needed thank you | thanks for your time
      bless you thanks | great job you helped me a lot
    `,
    nurse: `
      found it right where you said, appreciate it | ok that helped | thank you hon | you saved me a trip, thx
    `,
    courteous: `
      Much obliged to you | Thank you kindly, that cleared the matter up beautifully. | That was most helpful
      You have been patience itself with an old man, and I am sincerely grateful for it.
      God bless you, I appreciate all the trouble you took.
    `,
    teenager: `
      ur a lifesaver | ok that helped thx | thank u so much omg | appreciate it fr
    `,
    trader: `
      Appreciate it, that saved me a trip downtown | that did it | Good, that's the number I was after. Much obliged.
      ok great, thank you
    `,
    learner: `
      Thank you very, you helped | super, this was what I needed | ok great, thank you for help | You saved my life
    `,
    upset: `
      Thank you!! | Oh thank God, that fixed it! | thanks so much | You've no idea how much that helped me, bless you
      Well, I appreciate it, even if it took all day
    `,
    dictated: `
      appreciate you | that's exactly what i needed | thanks coach that helped a lot | okay cool you saved me a trip
    `,
    friendly: `
      That was a big help. | Thanks a million, dear | You've saved my bacon, I appreciate it. | Just what I needed, thank you!
    `,
    slips: `
      tahnks man | that fixed it, apreciate you | ok perfetc thank u | lifesaevr
    `,
    mannered: `
      thank you for your patience | thanks in advance | many thanks for your kind help | i really appreciate your help with this
      i appreciate it very much | thank you ever so kindly | much obliged | thanks for taking the time | i am grateful for your assistance
      thank you, you are very kind | bless you for helping | that would be a great help, thank you | i would be most grateful
      thanks a million for sorting this out | thank you for looking into it | cheers for that, really | i'd appreciate that
      thanks again for everything | very kind of you | i thank you sincerely
    `,
  },
} satisfies Speech['phrases'];

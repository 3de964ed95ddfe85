import type { Speech } from '../../bot/model.ts';

export const phrases = {
  more: {
    plain: `
      more | more please | show more | show me more | next | next page | next ones | the next ones please | the rest
      show the rest | show me the rest | and the rest | continue | keep going | go on | show the list | show me the list
      the list | list them | list them please | what are they | which ones | which ones are they | see more | load more
      are there more | is there more | anything else on the list | more of them | the others
      the other ones | older ones | further back | can i see the list | which are those
      let me see the list behind that
    `,
    nurse: `
      rest of em | next few | what were they, list them out | keep going with that list
    `,
    courteous: `
      The remainder, please | Kindly continue. | Would you show me the rest of it? | Might I see the list itself?
      Which are they, if you please?
    `,
    teenager: `
      more pls | next | whats the rest | ok list them | which ones tho
    `,
    trader: `
      Next batch | Keep going. | the rest of the list | Which ones? List them.
    `,
    learner: `
      More please | Show next ones | Give me rest of list | Which are these? show list
    `,
    upset: `
      And the rest?! | Show me more! | Go on, the rest of the list! | Which ones, exactly?
    `,
    dictated: `
      keep going what else | show me the next ones | alright read me the list | and the rest of em
    `,
    friendly: `
      Could I see the rest? | And the next ones, please. | Would you list them for me? | May I see more?
    `,
    slips: `
      moer | nxet | shwo more | teh rest | show me teh list | waht are they | keep gonig
    `,
  },
  why_so: {
    plain: `
      so low | that low | low | so high
      why so much | why so little | why so high | why so low | why is it so high | why is it so low | why is it so much
      why that much | why is that | why is it that high | why is that so high | why is it higher | why is it lower | why only that
      how come | how come so much | how come its so low | how can it be that much | what makes it so high | why did it go up
      why did it go down | why is it more than usual | why that amount | why is it like that | where does that come from
      what is it made of | explain that number
    `,
    nurse: `
      how's it that much | why's that so low
    `,
    courteous: `
      Why ever so much? | May I ask why it is so high? | How does it come to be so little?
    `,
    teenager: `
      why tho | how is it that much | why so low lol | bruh why is it so high
    `,
    trader: `
      How come it's that high? | why's it so low | What's driving that?
    `,
    learner: `
      Why it is so much? | From what it is so high | Why so few | why is so low
    `,
    upset: `
      Why so much?! | How on earth is it that high! | Why is that so low?! | How come?!
    `,
    dictated: `
      how come it's so much | why's it so high | why is that number so low
    `,
    friendly: `
      Goodness, why so much? | Why is it so low, I wonder? | How did it get so high?
    `,
    slips: `
      why so mcuh | why is it so hgih | hwo come | why is it so lwo
    `,
  },
  doubt: {
    plain: `
      are you sure | are you sure about that | really | is that right | is that correct | that cant be right | that cant be
      thats wrong | that is wrong | thats not right | that is not correct | this is wrong | thats incorrect
      i dont think thats right | that doesnt look right | that seems off | that number is wrong | the amount is wrong
      it should be more | it should be less | i have more than that | i dont believe it | impossible | you must be mistaken
      check again | double check that | are you certain | you made a mistake | that balance is wrong | that is not what i spent
    `,
    nurse: `
      no way that's right | you sure about that number | that ain't right check it again
    `,
    courteous: `
      Are you quite certain of that? | I fear that cannot be correct. | You must be mistaken, sir. | Kindly check that once more.
    `,
    teenager: `
      u sure | thats cap | no way thats right | bruh thats wrong | wait r u sure abt that
    `,
    trader: `
      That number's off | You sure? | That doesn't add up, check it
    `,
    learner: `
      You are sure? | This is not true number | It can't be, check again | I think you have mistake
    `,
    upset: `
      That can't be right! | That's wrong! | Are you sure?! | You've got it wrong, look again! | Impossible!
    `,
    dictated: `
      that ain't right | you sure about that | no way check it again | that number's wrong
    `,
    friendly: `
      Are you sure, dear? | Hmm, that doesn't seem right. | Could you double-check that?
    `,
    slips: `
      are yuo sure | thats worng | that cnat be right | doulbe check that
    `,
  },
} satisfies Speech['phrases'];

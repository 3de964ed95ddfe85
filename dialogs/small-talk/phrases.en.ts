import type { Speech } from '../../bot/model.ts';

export const phrases = {
  small_talk: {
    plain: `
      what is your name | whats your name | do you have a name | so windy today | tell me a joke | say something funny | i love you
      will you marry me | are you single | what's your favorite color | do you like movies | do you dream | how was your weekend
      u watch the new batman yet | what else is new
    `,
    nurse: `
      how you doing tonight | tell me a joke I'm dying here | you got a name | snowing by you too? | you're quick I like you
    `,
    courteous: `
      How are you keeping today? | And how is the weather where you are? We have had snow since Tuesday. | Have you a name?
      Do you know any good jokes about engineers, by chance? | I must say you have lovely manners, which one seldom meets with nowadays.
    `,
    teenager: `
      how r u today | its 112 out here im melting, u good? | whats ur name | ur kinda funny for a bank
    `,
    trader: `
      How's your day going | Tell me a joke about mechanics | You got a name? | You're quicker than the last guy | cold enough for you?
    `,
    learner: `
      how you doing | Tell some joke | What's your name | You are smart little thing | cold today, no?
    `,
    upset: `
      How are you holding up? | Do you have a name, at least? | Do you ever get tired of mothers yelling at you?
      You're sweeter than I expected!
    `,
    dictated: `
      how you doing today | you're pretty smart for a phone | hot out there today ain't it
    `,
    friendly: `
      How are you this fine day? | Do you know any good jokes? | What's your name, if I may ask? | You have lovely manners.
      Is it snowing where you are?
    `,
    slips: `
      hows ur day goin | tell me a jkoe | whats your nmae | youre prety quick for a robot lol | cold out huh, you like teh snow
    `,
  },
  anger: {
    plain: `
      I am so angry | I'm so angry right now | this makes me so mad
      you suck | you are so stupid | idiot | dumb piece of junk | this is garbage | ur trash lol | eat dirt | fuck you | screw you
      go to hell | fuck this | damn you | you are an idiot | piece of crap | shut up | what the hell is wrong with you | i hate this thing
    `,
    nurse: `
      this is bullshit every single time with y'all | worst bank ever | damn you people | are you stupid | I'm so sick of this garbage
    `,
    courteous: `
      This is an outrage! | Confound it all, you infernal machine, you're no use to anyone! | Damn this bank
      I have kept my temper for half an hour, and I tell you plainly that this outfit is run by nincompoops.
      You people ought to be ashamed of yourselves.
    `,
    teenager: `
      this sucks | wtf is wrong w u | ur literally useless | omg i hate this bank so much | dumbest app ever im gonna scream
    `,
    trader: `
      You people are a damn joke | I swear to God this bank... | Useless piece of crap | Twenty years a customer and I get this bullshit
    `,
    learner: `
      You are useless | Damn thieves you all are | go to hell with such bank | What kind of shit is this | I'm sick of you, stupid machine
    `,
    upset: `
      I AM SO ANGRY AT YOU!! | This is ridiculous!
      You people are the worst!! | Useless piece of junk! | I hate this bank with every bone in my body! | Damn you and your stupid chat
      Unbelievable! Nineteen years and this is how I'm treated! Shame on you all!
    `,
    dictated: `
      this is some bull | y'all are worthless | damn it man | i'm so sick of this stupid app
      i swear this bank is a joke every single time
    `,
    friendly: `
      Oh, for crying out loud! | You're useless | This bank is a disgrace. | I have had it up to here with you people.
      What a load of garbage, honestly
    `,
    slips: `
      this is garbgae | you suck man seroiusly | wtf is worng with you people | worst bnak ever | uselss piece of junk
    `,
  },
  apology: {
    plain: `
      sorry | im sorry | so sorry | sorry about that | my bad | oops | oops sorry | my mistake | my fault | my apologies | i apologize
      sorry for the mess | sorry i got that wrong | excuse me | pardon me for that | whoops my bad | sorry to be a pain
    `,
    courteous: `
      I do apologize. | Forgive me | Please excuse my mistake | I am sorry for troubling you again | My apologies, young man
    `,
    teenager: `
      my b | sry | oop sorry | omg sorry lol | sorry my fault
    `,
    learner: `
      I am sorry for mistake | Excuse me please, my error | sorry for my English
    `,
    friendly: `
      Sorry to disturb you. | I'm sorry to ask again. | Forgive the bother.
      Oh, I'm so sorry about that! | Sorry, my mistake. | Silly me, I beg your pardon. | Sorry to keep bothering you
    `,
    slips: `
      sorrry | srory about that | my bda | oosp | i apoligize
    `,
  },
} satisfies Speech['phrases'];

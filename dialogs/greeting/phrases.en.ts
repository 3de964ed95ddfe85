import type { Speech } from '../../bot/model.ts';

export const phrases = {
  greeting: {
    plain: `
      hello | hi | hey there | good morning | good afternoon | good evening to you | helo | hiya | yo | heyyy | hi i have a question
      hello can i ask you something | hey quick question for you | good morning i need to ask about something
      hi there hope you are doing well | hello anybody there | hello?? anyone online | um hi | uh hello so i wanted to ask something
      hey bank | hi good day sir | dear bank good morning | gm | sup | whats up | howdy | hi how are you today | hello again its me
      hey so i got a lil question | greetings | morning! | hi there i was wondering if you could answer something
      hello my friend i have one doubt | hey you awake | good mornin
    `,
    nurse: `
      hey | morning | hi there | hello anybody up at this hour | good evening
    `,
    courteous: `
      Good morning to you | Hello there, young friend
      A very good evening to you, and I hope this message finds you in the best of health. | Greetings from Wooster, Ohio
      Good day; Walter here.
    `,
    teenager: `
      heyy | good morninggg | yo anyone there | hello bank
    `,
    trader: `
      hi, Greg here from the shop | Hello, anybody in
    `,
    learner: `
      Dzień dobry, I mean hello | hey you there | Good evening Mr. assistant
    `,
    upset: `
      Hello?! | Hi, is anybody there? | Evening, it's Sandra again
    `,
    dictated: `
      what's up | hello is this thing on | yo it's marcus
    `,
    friendly: `
      Good morning! | hello there | Hi, it's Beth. | Good evening, is anyone home? | Hey, happy Monday
    `,
    slips: `
      yoo | helllo | good mornign | hi tehre
    `,
    mannered: `
      sorry to bother you | sorry to bother you again | apologies for writing once more | excuse me for the trouble | pardon me for asking
      i hope you are doing well | hope you're having a good day | hope all is well with you | i hope your week is going fine
      hope i am not disturbing you | hi there hope everything is good on your end | good evening and best wishes | hello, it's me again
      greetings and a pleasant afternoon to you | dear sir or madam | to whom it may concern | hello and happy friday
      i trust you are keeping well | sorry if this is a silly question | forgive me if I ask too much | hi, one more time from me
      hello again my friend | a very good morning to you all | excuse the late hour | i know you must be busy
    `,
  },
} satisfies Speech['phrases'];

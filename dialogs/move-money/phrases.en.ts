import type { Speech } from '../../bot/model.ts';

export const phrases = {
  transfer: {
    plain: `
      send $99999999999 | transfer minus 5 dollars | send -20 to my mom
      move 200 from savings to checking | hey so i was wondering if you could send 50 bucks to my sister real quick
      transfer money to my other acount pls | i need put money from one account to other account how i do it
      can u send my half of rent to marcus | zelle my roommate 40
    `,
    nurse: `
      send my brother Terrell 50 | zelle Keisha
      I borrowed 75 from my own savings for the tow truck, time to put it back, same account it came from
      need to get money over to my son at school, 150, today | can I shift some from the vacation account
      whatever's over 400 in checking tonight, say it's about 30, slide that over to savings | pay my mama back the 60 she lent me
      checking is about to go negative pull 100 in from the other one | how do I send money to somebody with just their phone number
      both accounts are mine. take 500 out of savings drop it in checking | Monique covered my lunch so shoot her 12.40
    `,
    courteous: `
      Please move $300 from savings to checking, with my thanks. | Send my grandson Tyler fifty dollars
      Good evening, and forgive the late hour; I should be most grateful if you would remit two hundred dollars to my sister Dorothy in Toledo for her birthday.
      Transfer between my accounts | How would I go about getting some money over to Bill Kowalczyk, who shoveled my walk?
      Put $1,500 into savings
      I owe my neighbor Hank $85 for half a load of firewood, and he says you can send it to him straight from here.
      Kindly shift whatever exceeds two thousand in checking over to the savings account, as has been my custom on the first.
      Money to Carol, please
      My granddaughter Emily has been admitted to Ohio State, we are ever so proud, and I'd like four hundred dollars conveyed to her account.
      I want funds moved from Huntington to my account at PNC. | Zelle my son $120?
    `,
    teenager: `
      send jayden 20 | move 50 from savings to checking | can i zelle my roomie destiny for rent, its 415
      put 100 into savings b4 i spend it | i owe my sister 35 for the hoodie so shoot it to her pls | transfer money
      need 2 get cash from my chase over to my wells fargo | brooklyn covered me at cane's, send her 12.60
      empty my savings into checking i need it all | pay my bestie back 8 bucks
      i wanna split what just came in, like 200 stays here and the rest moves to savings rn | how do i send $ to my mom at a diff bank
    `,
    trader: `
      Move 2,500 from savings to checking | Zelle Danny 300 for the side job | shift five grand into payroll
      I need to get $1,750 over to my brother-in-law Rick, he fronted me the money for the engine hoist. | send money to my wife
      Operating's going to be short Friday. Pull 4,000 across from the tax account before then.
      Can you put 200 in my daughter's account at STCU?
      My wife bought our son's hockey gear out of her own account and she's been on me about it for a week, so get 640 to her from my personal checking before I hear it again at dinner.
      Take everything over 10k out of checking and park it in savings
      How do I pay back my mechanic Luis for lunch, 46 bucks, straight to his phone number | From 3308 to 9921, six hundred.
      I'd like a grand going from the shop's account to my personal one today as owner's draw
    `,
    learner: `
      Send Marek 60 dollars
      I made mistake and put too much on savings, move 200 back to checking so car payment will have from what to go
      I want throw 500 from TD to Ally | Can you give my brother Krzysztof 120 by Zelle, he fixed my brakes | transfer
      From checking to savings, everything what is over 1000 | Half of rent goes to roommate Luis today, 675, please make it
      Kid goes on school trip and wife has nothing on hers, so from my account to her account 70, quick
      I owe Agnieszka for concert tickets, push her 85 before she writes me again
      take hundred fifty from savings because on checking is dry | Put 40 aside for vacation, on savings in Ally, now
      How do I pass money to my cousin Beata, she has account in Wells Fargo?
    `,
    upset: `
      Move $500 from savings to checking before something bounces!! | Send my daughter Emily 40 bucks, she's stuck at the movies!
      Zelle Marcus $75 | I need money out of the vacation fund and into checking today, not in three business days!
      My sister Denise covered the dentist for my middle one because my card was in the other purse, and now she's texting me every hour about it, so can you please get $210 over to her right away?
      Put everything from the Ally account into my household one, all of it!
      Pay back my mom $300, and make sure it goes to the right Linda this time! | from savings, two hundred, checking
      How do I get cash over to my son at Chapel Hill? He's got four dollars to his name!
      The babysitter is standing in my doorway. Send her $85. Her name is Kayla Brooks | Shift 1,000 between my accounts
    `,
    dictated: `
      move two hundred from checking to savings | send my mom fifty bucks
      zelle coach williams seventy five no make it eighty for the referee fees
      i need some money in my checking can you pull it from the other one | transfer funds
      shoot keisha what i owe her for the light bill one ten | can i get cash to my brother in little rock through here
      so like put half of what's in savings over into the joint account
      take three hundred out of the vacation fund and uh drop it in checking | everything in the old account goes to the new one
      split forty between my two kids accounts | i gotta get jamal his money today it's a hundred and twenty for the bus
    `,
    friendly: `
      Could you move $300 from savings to checking? | I'd like to send my daughter Hannah $75 for her birthday.
      Can I get money to my brother from here? | Put fifty dollars in the vacation fund, please | zelle Marcia $20
      I owe my friend Joan from book group for the theater tickets, $64. Would you send it to her?
      Would it be possible to sweep whatever is over a thousand from checking into savings?
      I'm a little short in checking, so I need to shift $450 over from my money market.
      My son's at college in Orono and he's flat broke again; how do I slip him a hundred? | Pay Joan back for lunch, $18
      I need $1,200 at TD Bank moved to my KeyBank account by Thursday.
    `,
    slips: `
      send Samira 40 | move 100 form savings to chekcing | zelle my brohter 25 bucks | put 60 bcak in savings
      i owe Dre 15 for the inner tubse, shoot it to him | trasnfer | can you move money betwen my accounts i need 200 in the chase one
      pay my roommate Luis back his 350, hes in my contatcs | take evrything over 500 in checking and stick it in savigns
      need cash moved fast im abuot to overdraw, 80 from teh savings | how do i snd money to my mom
      mom needs 120 for her medcine can it go to her today from my chekcing, her name is Fatima Haddad
    `,
  },
  pay_bill: {
    plain: `
      pay my electric bill | could you please pay the water company for me before friday | i wanna pay off my phone bill from here
      settle this month's internet invoice out of checking | pay my card | pay my credit card | pay my chase card | pay the citi card bill
      i want to pay what i owe
    `,
    nurse: `
      pay DTE 134 | my light bill needs paying, it's been on the fridge a week and every morning I fall asleep before I get to it
      overtime came in so pay off the visa, all of it | send 90 to Comcast | water bill. 58.20. from checking
      take 250 from checking and put it on my Mastercard | I keep forgetting the gas company. pay Consumers Energy before they cut me off
      I'd like to make a payment on the credit card out of checking, 180, before midnight if that's possible
      pay the minimum on my Citi card tomorrow | can you take care of rent to Riverside Apartments LLC
      T-Mobile wants 70 by Thursday for the phones, send it to them
      got an invoice from the dentist sitting on my counter since June, how do I pay it from here
    `,
    courteous: `
      I would like to settle the electric bill with Ohio Edison, if you please. | Pay the gas company $96.40
      Would you kindly remit $250 toward my Mastercard before the weekend? | Pay off my Visa
      Hello there, and a pleasant Sunday to you; the water department wants $58.12 by the 20th and I should like it taken care of from checking.
      How does one pay the dentist's invoice through you? | Spectrum bill, pay today please
      I have the notice from Dr. Patel's office before me, seventy-five dollars, account number and all, and I'd be obliged if you'd send them what they're owed.
      Not to my savings, I beg your pardon, but to the credit card company: four hundred dollars.
      Property tax payment to the county treasurer needs to go out from my checking this week. | Trash collection bill
      In former days I'd have written a check and licked a stamp, but my son assures me you can pay the telephone company for me; it comes to $41.
    `,
    teenager: `
      pay my phone bill | pay off my credit card pls | i gotta pay srp for the electric, 88.12, today
      can u send the minimum to my discover | tmobile is gonna cut me off so pay them 60 rn | bill due, how do i pay from here
      put 40 towards my visa | rent goes to the apartment company, 1,150, not to my roommate, so pay them
      wanna pay my asu tuition installment | the water bill came and its my turn this month, lets get it paid
      pay the whole statement on card 2205 | cox internet, take it from checking and pay it
    `,
    trader: `
      Pay NAPA, 1,284.60, today | pay off the Visa | Avista bill needs to go out, 412 dollars | Send LKQ what I owe on invoice 88017
      put 500 toward my Mastercard
      I've got the Cintas bill here on my desk for 138.25, due tomorrow, and I'd like it handled now from shop checking.
      Can I take care of the city water bill with you? | Minimum on the credit card, just pay it
      Shop rent, Division Street Properties, 3,200, has to be there by the first
      Matco truck comes by Wednesdays and the driver wants the 265 I'm behind on my tool account, so get that paid to Matco today and I won't have to hide in the office.
      Need to settle up with the tow company, Valley Recovery, for nine seventy-five
      Schedule the card payment for the 18th out of 3308, full statement amount
    `,
    learner: `
      Pay PSE&G 94.30 | My Citi card, pay whole what I owe from checking
      Guy with ladder stands by meter and says electricity must be paid today or he cuts, so pay it | minimum to Discover, pay it
      I want to pay for internet, Verizon, they want 65
      Bill for water came from city of Newark, red letter, can you settle it from here before they close me tap
      Send 120 to Geico for car insurance before they cancel me | clear my credit card please
      Ironbound Realty is waiting for rent, 1,350, pay them
      Hospital sent me paper for 210 dollars after finger accident, let's pay it off from account in TD | T-Mobile, pay tomorrow
      How I can pay bills with you
    `,
    upset: `
      Pay Duke Energy before they cut us off!! | I need to pay the water bill, today is the last day!
      Get my Visa paid down by $400 from checking | bill pay
      The orthodontist's office sent a second notice for $189, the receptionist is somebody I know from church and I'm mortified, so please just pay their bill today and let me look that woman in the eye on Sunday!
      Spectrum, $79.99, now | Can I settle my credit card in full from here? I want it GONE!
      Daycare invoice for September needs to go out, it's six hundred and forty to Little Oaks | pay the card minimum
      Rent is due tomorrow to Northlake Apartments and I still can't find the button for paying it!
      Take care of the T-Mobile bill for me, will you, I've got my hands full
      Why is it so hard to pay a stupid gas bill? Piedmont Natural, 92 dollars, go!
    `,
    dictated: `
      pay the light bill | mlgw one hundred eighty six dollars get it to them today | i wanna take care of my visa
      put two fifty on the capital one uh no do the whole thing | rent's due can you get that to greystone before friday
      pay my credit card minimum | can i do the water bill through you | set it so at and t gets paid on the first
      so comcast is threatening to cut me off and i need ninety four dollars over to them like right now
      knock out the discover balance from checking | bills time to pay em
      the dentist office sent me an invoice for two hundred ten how do i pay it from here
    `,
    friendly: `
      Could you pay the Central Maine Power bill for me? | I want to pay off my Visa in full. | How do I take care of my water bill here?
      Pay Spectrum $89.99 | electric bill payment | It's that time again: would you settle up with the oil company, $412?
      Can I make just the minimum payment on the Discover card today? | I'd like to put $200 toward my credit card.
      My dentist's office sent an invoice for $165, and it should come out of checking.
      Send the property tax payment to the City of Portland, please. | Time to pay the phone bill
      Would you schedule the card payment for the 15th, out of my TD account?
    `,
    slips: `
      pay comed 84.20 | pay the crad off full | can you do my tmobile bill tdoay | pya minimum on discover
      elctric bill pls, from checking | i gotta send peoples gas thier money before they shut me off, its 131
      put 50 toward my visa blance | rent to Greystar propetry, 1150, on the 1st | bill pya | wanna schedule the intrenet bill for friday
      i got a parkign ticket from city of chicgao, can i pay it from here | pay my capital one card 200 out of checkng, the one endng 3390
    `,
  },
} satisfies Speech['phrases'];

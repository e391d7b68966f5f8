/** Made-up people are put together from these; any likeness is chance. */
export const forenames: readonly string[] = [
  'Aaliyah', 'Abena', 'Abigail', 'Adam', 'Aidan', 'Aisha', 'Alfie', 'Alice', 'Amara', 'Amelia', 'Amir', 'Anika', 'Anya', 'Archie',
  'Arjun', 'Ava', 'Ayaan', 'Beatrice', 'Ben', 'Bilal', 'Bronwen', 'Callum', 'Chloe', 'Chidi', 'Clara', 'Connor', 'Daisy', 'Daniel',
  'Darius', 'Dylan', 'Ebony', 'Eleanor', 'Elif', 'Elijah', 'Ella', 'Emre', 'Erin', 'Esme', 'Ethan', 'Evie', 'Faith', 'Farah', 'Felix',
  'Finley', 'Freya', 'George', 'Grace', 'Hamza', 'Hannah', 'Harriet', 'Harvey', 'Hassan', 'Holly', 'Ibrahim', 'Imani', 'Imogen',
  'Iris', 'Isaac', 'Isla', 'Jack', 'Jasmine', 'Jayden', 'Jude', 'Kacper', 'Keira', 'Kofi', 'Lacey', 'Layla', 'Leo', 'Lewis', 'Lily',
  'Logan', 'Lola', 'Lucas', 'Maisie', 'Malik', 'Maria', 'Mason', 'Maya', 'Mei', 'Mia', 'Mohammed', 'Molly', 'Nadia', 'Naomi',
  'Nathan', 'Niamh', 'Noah', 'Oliwia', 'Omar', 'Oscar', 'Phoebe', 'Poppy', 'Priya', 'Quinn', 'Reece', 'Rhys', 'Riley', 'Rohan',
  'Rosa', 'Ruby', 'Ryan', 'Safiya', 'Sam', 'Sanjay', 'Scarlett', 'Sienna', 'Simran', 'Sofia', 'Stefan', 'Summer', 'Tamsin', 'Tariq',
  'Theo', 'Toby', 'Tyler', 'Yasmin', 'Yusuf', 'Zain', 'Zara',
];

/** More than there are posts, so that every member of staff has a surname of their own. */
export const surnames: readonly string[] = [
  'Abbott', 'Adeyemi', 'Ahmed', 'Akhtar', 'Ali', 'Allen', 'Anderson', 'Appiah', 'Atkinson', 'Bailey', 'Baker', 'Banerjee', 'Barnes',
  'Begum', 'Bell', 'Bennett', 'Bhatt', 'Boateng', 'Booth', 'Bradley', 'Brennan', 'Brooks', 'Butler', 'Byrne', 'Campbell', 'Carter',
  'Chambers', 'Chan', 'Chapman', 'Chaudhry', 'Clarke', 'Coleman', 'Collins', 'Cooper', 'Cox', 'Cunningham', 'Dalton', 'Daniels',
  'Davies', 'Dawson', 'Dean', 'Desai', 'Dhillon', 'Dixon', 'Doyle', 'Edwards', 'Ellis', 'Evans', 'Farrell', 'Fernandes', 'Fisher',
  'Fletcher', 'Forbes', 'Foster', 'Fox', 'Francis', 'Fraser', 'Gallagher', 'George', 'Gibson', 'Gill', 'Gordon', 'Graham', 'Grant',
  'Green', 'Griffiths', 'Gupta', 'Hall', 'Hamilton', 'Harding', 'Harper', 'Hart', 'Hassan', 'Hayes', 'Henry', 'Hill', 'Holmes',
  'Howard', 'Hughes', 'Hussain', 'Iqbal', 'Jackson', 'James', 'Jenkins', 'Joseph', 'Kaminski', 'Kaur', 'Kelly', 'Kennedy', 'Khan',
  'Kowalski', 'Kumar', 'Lambert', 'Lawson', 'Lee', 'Lewis', 'Mahmood', 'Marsh', 'Marshall', 'Mason', 'Matthews', 'McCarthy',
  'McKenzie', 'Mensah', 'Miah', 'Mills', 'Mistry', 'Moore', 'Morgan', 'Morris', 'Murphy', 'Murray', 'Nasir', 'Newton', 'Nguyen',
  'Nolan', 'Novak', 'Obi', 'Okafor', 'Osei', 'Owen', 'Owusu', 'Palmer', 'Parker', 'Patel', 'Pearson', 'Perera', 'Phillips', 'Popescu',
  'Powell', 'Price', 'Qureshi', 'Rahman', 'Reid', 'Reynolds', 'Richards', 'Roberts', 'Robinson', 'Rose', 'Russell', 'Ryan',
  'Saunders', 'Shah', 'Sharma', 'Shaw', 'Silva', 'Singh', 'Stevens', 'Stone', 'Sutton', 'Taylor', 'Thomas', 'Turner', 'Walker',
  'Walsh', 'Watts', 'Webb', 'Wilson', 'Wood', 'Wright', 'Yilmaz', 'Young', 'Zaman',
];

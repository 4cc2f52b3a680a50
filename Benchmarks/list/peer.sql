-- The same list and rules by SQLite's own shell, on a file: what staging costs at least. Fields without title case and lookup.
.import --csv contacts.csv contact
.import --csv robinson.csv robinson
CREATE INDEX contact_email ON contact (email);
CREATE TABLE made AS
  SELECT *, first_name || ' ' || last_name AS full_name,
    CASE title WHEN 'M' THEN 'Cher Monsieur' WHEN 'Mme' THEN 'Chère Madame' ELSE 'Madame, Monsieur' END AS greeting,
    iif(CAST(amount AS REAL) > 1000 AND julianday('2026-10-01') - julianday(last_visit) < 3650, 'gold', 'plain') AS offer
  FROM contact;
CREATE TABLE printed AS
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY lower(email) ORDER BY CAST(id AS INTEGER) DESC) AS place FROM made
    WHERE country = 'FR' AND opt_out <> 'yes' AND status <> 'gone'
      AND lower(email) NOT IN (SELECT lower(email) FROM robinson))
  WHERE place = 1 ORDER BY postcode, city;
SELECT count(*) FROM printed;

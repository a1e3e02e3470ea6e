// Headings of columns that are understood, per kind and field, in French, Dutch, German and English (`domain/imports.md`).
// Case, accents, apostrophes, punctuation and blanks do not count, so each word stands here once. The first one is the usual.

const declarationNumber =
  'Numéro de déclaration de travaux, Numéro de déclaration, N° de déclaration, No de déclaration, Nº déclaration, N° déclaration, Déclaration, Déclaration de travaux, Numéro DDT, DDT, N° DDT, Numéro de la déclaration de travaux, ' +
  'Nummer van de aangifte van werken, Nummer aangifte van werken, Aangiftenummer, Nummer van de aangifte, Nummer aangifte, Aangifte van werken, Aangifte, Werfmelding, Nummer werfmelding, Werfmeldingsnummer, AVW, AVW-nummer, Nummer AVW, Aangiftenr, Nr aangifte, Nr aangifte van werken, ' +
  'Nummer der Meldung von Arbeiten, Meldung von Arbeiten, Nummer der Arbeitsmeldung, Nummer der Werkmeldung, Meldungsnummer, Meldenummer, Nummer der Meldung, Arbeitsmeldung, Werkmeldung, Meldung der Arbeiten, Nummer der Meldung der Arbeiten, ' +
  'Declaration number, Declaration, Work declaration number, Declaration of works, Declaration of works number, Work declaration, Number of the declaration, DUC, Numéro de chantier 30bis, 30bis'

const fromWords =
  'Du, De, Dès le, À partir du, À partir de, Début, Date de début, Date début, Début le, Van, Vanaf, Begin, Begindatum, Startdatum, Aanvang, Aanvangsdatum, Datum van, ' +
  'Von, Ab, Beginn, Beginndatum, Anfang, Anfangsdatum, From, Start, Start date, Since, Begin date, Valid from, Valable du, Geldig van, Gültig ab'
const toWords =
  'Au, À, Jusqu’au, Jusque, Fin, Date de fin, Date fin, Fin le, Tot, Tot en met, Tot met, t/m, Einde, Einddatum, Datum tot, ' +
  'Bis, Ende, Enddatum, Schluss, To, Until, Till, End, End date, Valid to, Valable jusqu’au, Geldig tot, Gültig bis'

const language =
  'Langue, Langue du travailleur, Taal, Sprache, Language, Code langue, Taalcode, Sprachcode, Language code, Lang, Rôle linguistique, Taalrol'
const address =
  'Adresse, Adresse complète, Adres, Volledig adres, Anschrift, Adresse des lieux, Address, Full address, Siège, Siège social, Zetel, Maatschappelijke zetel, Straat, Rue, Sitz, Registered office'

const companies = {
  enterpriseNumber:
    'Numéro d’entreprise, N° d’entreprise, No d’entreprise, N° entreprise, Numéro entreprise, BCE, Numéro BCE, N° BCE, Numéro de BCE, Numéro de TVA, N° TVA, TVA, Numéro TVA, Ondernemingsnummer, Onderneming nr, Ondernemingsnr, KBO, KBO-nummer, KBO nr, BTW-nummer, BTW, BTW nr, ' +
    'Unternehmensnummer, Nummer des Unternehmens, ZDU, ZDU-Nummer, ZUD-Nummer, MwSt-Nummer, USt-Nummer, Enterprise number, Enterprise no, Company number, CBE, CBE number, CBE no, VAT number, VAT, KBO/BCE, BCE/KBO',
  foreignVat:
    'Numéro de TVA étranger, N° TVA étranger, TVA étrangère, Numéro TVA étranger, Numéro de TVA étrangère, TVA intracommunautaire, Numéro de TVA intracommunautaire, Buitenlands btw-nummer, Buitenlandse btw, Buitenlands btw nr, Intracommunautair btw-nummer, ' +
    'Ausländische MwSt-Nummer, Ausländische Mehrwertsteuernummer, Ausländische USt-IdNr, USt-IdNr, Foreign VAT number, Foreign VAT, Foreign VAT no, EU VAT number, Intra-community VAT number',
  name:
    'Nom, Nom de l’entreprise, Nom entreprise, Raison sociale, Dénomination, Dénomination sociale, Entreprise, Société, Firme, Naam, Naam van de onderneming, Naam onderneming, Firmanaam, Bedrijfsnaam, Bedrijf, Onderneming, Firma, Benaming, Maatschappelijke naam, Handelsnaam, ' +
    'Name, Name des Unternehmens, Unternehmen, Firmenname, Unternehmensname, Bezeichnung, Company, Company name, Enterprise, Enterprise name, Firm',
  country:
    'Pays, Code pays, Pays d’établissement, Land, Landcode, Land van vestiging, Ländercode, Staat, Country, Country code',
  language,
  email:
    'E-mail, Email, Mail, Courriel, Adresse e-mail, Adresse mail, Adresse électronique, E-mailadres, Mailadres, E-Mail-Adresse, Mailadresse, Email address, E-mail address',
  phone:
    'Téléphone, Tél, Tel, Numéro de téléphone, N° de téléphone, GSM, Mobile, Telefoon, Telefoonnummer, Telefon, Telefonnummer, Handy, Phone, Phone number, Telephone, Telephone number',
  address,
  role: 'Rôle, Rôles, Type, Typ, Qualité, Rol, Rollen, Hoedanigheid, Rolle, Role, Roles, Catégorie, Categorie, Kategorie, Category, Relation, Relatie',
}

const declarations = {
  number: `${declarationNumber}, Numéro, Nummer, Number`,
  regime:
    'Régime, Secteur, Secteur d’activité, Activité, Regime, Stelsel, Sector, Activiteit, Regelung, Sektor, Bereich, System, Branche, Scheme',
  workplace:
    'Lieu de travail, Lieu, Lieu de prestation, Lieu de travail (nom), Nom du lieu, Nom du lieu de travail, Chantier, Nom du chantier, Site, Werkplaats, Plaats van tewerkstelling, Werf, Naam van de werkplaats, Naam werkplaats, Naam van de werf, Plaats, Arbeitsplatz, Arbeitsort, Baustelle, Ort, Einsatzort, Ort der Leistungserbringung, Workplace, Place of work, Work place, Location, Worksite',
  address: `${address}, Adresse du lieu de travail, Adresse du chantier, Adres van de werkplaats, Werfadres, Adres werkplaats, Adresse des Arbeitsortes, Workplace address, Site address`,
  client:
    'Donneur d’ordre, Donneur d’ordres, Client, Commettant, Maître d’ouvrage, Maître de l’ouvrage, Opdrachtgever, Klant, Bouwheer, Auftraggeber, Kunde, Bauherr, Principal, Customer, Numéro du donneur d’ordre, N° donneur d’ordre, Nummer opdrachtgever, Number of the client',
  declarant:
    'Déclarant, Entrepreneur déclarant, Entrepreneur principal, Aangever, Aangevende aannemer, Aannemer, Hoofdaannemer, Melder, Anmelder, Hauptunternehmer, Meldender Unternehmer, Declarant, Main contractor, Declaring contractor, Entrepreneur',
  start: `${fromWords}, Début des travaux, Date de début des travaux, Begin van de werken, Begin der werken, Startdatum der werken, Beginn der Arbeiten, Start of works, Start of the works`,
  end: `${toWords}, Fin des travaux, Date de fin des travaux, Einde van de werken, Einde der werken, Einddatum der werken, Ende der Arbeiten, End of works, End of the works`,
  dutyToRegister:
    'Obligation d’enregistrement, Enregistrement obligatoire, Soumis à l’enregistrement, Obligation d’enregistrer, Enregistrement des présences, Registratieplicht, Registratie verplicht, Aanwezigheidsregistratie, Plicht tot registratie, ' +
    'Registrierungspflicht, Registrierungspflichtig, Erfassungspflicht, Duty to register, Registration duty, Registration required, Must register, Obligatoire, Verplicht',
  amount:
    'Montant, Montant hors TVA, Montant HTVA, Montant des travaux, Valeur des travaux, Bedrag, Bedrag exclusief btw, Bedrag excl. btw, Bedrag van de werken, Waarde van de werken, Betrag, Betrag ohne MwSt., Nettobetrag, Betrag der Arbeiten, Auftragswert, Amount, Amount excluding VAT, Amount excl. VAT, Value of the works',
  purpose:
    'Nature des travaux, Nature, Ponctuels ou continus, But, Aard van de werken, Aard, Eenmalig of doorlopend, Doel, Art der Arbeiten, Einmalig oder fortlaufend, Zweck, Purpose, Purpose of the works, One-off or continuous',
  description:
    'Description, Description des travaux, Type de travaux, Travaux, Omschrijving, Omschrijving van de werken, Soort werken, Werken, Beschreibung, Beschreibung der Arbeiten, Arbeiten, Description of the works, Type of works, Works',
}

const chain = {
  declaration: declarationNumber,
  contractor:
    'Sous-traitant, Sous traitant (numéro), Numéro du sous-traitant, N° sous-traitant, N° du sous-traitant, Cocontractant, Contractant, Entreprise, Numéro d’entreprise, Onderaannemer, Nummer onderaannemer, Nummer van de onderaannemer, Ondernemingsnummer, Onderneming, Medecontractant, ' +
    'Subunternehmer, Nachunternehmer, Nummer des Subunternehmers, Unternehmen, Unternehmensnummer, Subcontractor, Subcontractor number, Contractor, Company, Enterprise number',
  directEmployer:
    'Employeur direct, Donneur d’ordre direct, Entrepreneur direct, Travaille pour, Numéro de l’employeur direct, N° employeur direct, Employeur, Client direct, Rechtstreekse werkgever, Directe werkgever, Rechtstreekse opdrachtgever, Directe opdrachtgever, Werkt voor, Nummer rechtstreekse werkgever, ' +
    'Direkter Arbeitgeber, Unmittelbarer Arbeitgeber, Direkter Auftraggeber, Unmittelbarer Auftraggeber, Arbeitet für, Nummer des direkten Arbeitgebers, Direct employer, Employer, Direct client, Works for, Direct employer number',
  start: `${fromWords}, Début de la sous-traitance, Begin onderaanneming`,
  end: `${toWords}, Fin de la sous-traitance, Einde onderaanneming`,
  method:
    'Méthode, Méthode d’enregistrement, Mode d’enregistrement, Méthode convenue, Methode, Registratiemethode, Registratiewijze, Afgesproken methode, Erfassungsmethode, Registrierungsmethode, Vereinbarte Methode, Method, Registration method, Agreed method',
  fallbackChannel:
    'Canal de secours, Voie de secours, Solution de secours, Canal de repli, Noodkanaal, Noodoplossing, Terugvalkanaal, Uitwijkkanaal, Ausweichkanal, Ersatzkanal, Notkanal, Ausweichweg, Fallback channel, Fallback, Backup channel',
  viaAgency:
    'Par une agence d’intérim, Agence d’intérim, Via une agence, Intérim, Via uitzendkantoor, Uitzendkantoor, Uitzendarbeid, Via een uitzendkantoor, Über eine Zeitarbeitsfirma, Zeitarbeitsfirma, Zeitarbeit, Via an agency, Temp agency, Agency',
  informedOn:
    'Déclarant informé le, Déclarant informé, Informé le, Date d’information, Aangever ingelicht op, Aangever ingelicht, Ingelicht op, Datum inlichting, Melder informiert am, Melder informiert, Informiert am, Declarant informed on, Declarant informed, Informed on',
  contractOn:
    'Contrat du, Date du contrat, Date de contrat, Contrat signé le, Contract van, Contractdatum, Datum contract, Datum van het contract, Contract getekend op, Vertrag vom, Vertragsdatum, Datum des Vertrags, Contract of, Contract date, Date of contract, Contract signed on',
  contractReference:
    'Référence du contrat, Numéro du contrat, N° du contrat, N° de contrat, Contractreferentie, Contractnummer, Referentie van het contract, Nummer contract, Vertragsreferenz, Vertragsnummer, Referenz des Vertrags, Contract reference, Contract number, Contract no',
  dutyPassedOn:
    'Obligation reportée par contrat, Obligation reportée, Report de l’obligation, Plicht bij contract doorgegeven, Plicht doorgegeven, Doorgegeven plicht, Pflicht vertraglich weitergegeben, Pflicht weitergegeben, Weitergabe der Pflicht, Duty passed on by contract, Duty passed on',
}

const people = {
  nationalNumber:
    'NISS, N° NISS, Numéro NISS, NISS/INSZ, INSZ/NISS, Numéro de registre national, Numéro du registre national, N° de registre national, N° registre national, No registre national, Registre national, Numéro national, N° national, RN, NRN, Numéro BIS, NISS BIS, NISS/BIS, INSZ/BIS, NISS ou BIS, Numéro d’identification de la sécurité sociale, ' +
    'INSZ, INSZ-nummer, INSZ nr, Rijksregisternummer, Rijksregister, Rijksregisternr, Rijksregister nr, RRN, RR-nummer, Nationaal nummer, Bisnummer, Identificatienummer van de sociale zekerheid, ' +
    'ENSS, ENSS-Nummer, Nationalregisternummer, Nummer des Nationalregisters, Nationalregister, Nationalnummer, Bis-Nummer, Erkennungsnummer der sozialen Sicherheit, ' +
    'SSIN, INSS, INSS number, National number, National register number, National registry number, National register, Social security number, Social security identification number, BIS number',
  limosa:
    'Limosa L-1, Limosa, L-1, L1, Numéro Limosa, N° Limosa, Numéro L-1, N° L-1, Limosa (L-1), Numéro de Limosa, Déclaration Limosa, Numéro de déclaration Limosa, Limosanummer, Limosa nr, L1-nummer, Limosamelding, ' +
    'Limosa-Nummer, Limosa-Meldung, Limosa number, Limosa no, L-1 number, Limosa declaration, Limosa declaration number, Limosa-1',
  lastName:
    'Nom, Nom de famille, Nom du travailleur, Naam, Familienaam, Achternaam, Naam van de werknemer, Name, Nachname, Familienname, Zuname, Last name, Surname, Family name, Lastname',
  firstName:
    'Prénom, Prénoms, Voornaam, Voornamen, Vorname, Vornamen, First name, Firstname, Given name, Forename, First names, Roepnaam, Rufname',
  birthDate:
    'Date de naissance, Naissance, Né le, Née le, Né(e) le, Date naissance, Geboortedatum, Geboren op, Geboren, Geboorte, Geburtsdatum, Geboren am, Geburtstag, Birth date, Birthdate, Date of birth, Born, Born on, DOB',
  capacity:
    'Qualité, Qualité du travailleur, Statut, Statut du travailleur, Type de travailleur, Hoedanigheid, Statuut, Type werknemer, Eigenschaft, Status, Eigenschaft des Arbeitnehmers, Art des Arbeitnehmers, Capacity, Quality, Worker type, Type of worker',
  employer:
    'Employeur, Numéro de l’employeur, N° employeur, Numéro d’entreprise de l’employeur, Numéro d’entreprise, N° d’entreprise, Entreprise, Firme, Société, Werkgever, Nummer werkgever, Nummer van de werkgever, Ondernemingsnummer van de werkgever, Ondernemingsnummer, Onderneming, Firma, Bedrijf, ' +
    'Arbeitgeber, Nummer des Arbeitgebers, Unternehmensnummer, Unternehmen, Employer, Employer number, Enterprise number, Company, Company number, VAT number of the employer, BCE, KBO',
  agency:
    'Agence d’intérim, Agence intérim, Agence, Bureau d’intérim, Société d’intérim, Intérim, Uitzendkantoor, Interimkantoor, Uitzendbureau, Interim, Zeitarbeitsfirma, Zeitarbeitsunternehmen, Leiharbeitsfirma, Agentur, Agency, Temp agency, Temporary agency, Temporary work agency',
  language,
  nationality:
    'Nationalité, Nationalité du travailleur, Pays de nationalité, Citoyenneté, Nationaliteit, Land van nationaliteit, Staatsangehörigkeit, Nationalität, Staatsbürgerschaft, Nationality, Citizenship, Country of citizenship',
  identityCountry:
    'Pays de la carte d’identité, Pays de la pièce d’identité, Pays du document d’identité, Carte d’identité, Pays d’émission, Land van het identiteitsbewijs, Land van de identiteitskaart, Land identiteitskaart, Identiteitskaart, Land van afgifte, ' +
    'Land des Personalausweises, Land des Ausweises, Ausweisland, Ausstellungsland, Country of the identity card, Identity card country, Country of identity document, Issuing country',
  limosaFrom:
    'Limosa du, Limosa de, Limosa début, Limosa depuis, Début Limosa, Début de Limosa, Limosa valable du, L-1 du, Limosa van, Limosa vanaf, Limosa geldig van, Limosa geldig vanaf, Begin Limosa, Limosa begin, L-1 van, Limosa von, Limosa ab, Limosa gültig von, Limosa gültig ab, Limosa Beginn, Beginn Limosa, L-1 von, Limosa from, Limosa start, L-1 from, Limosa valid from',
  limosaTo:
    'Limosa au, Limosa à, Limosa fin, Limosa jusqu’au, Fin Limosa, Fin de Limosa, Limosa valable jusqu’au, Limosa valable au, L-1 au, Limosa tot, Limosa tot en met, Limosa geldig tot, Einde Limosa, Limosa einde, L-1 tot, Limosa bis, Limosa gültig bis, Limosa Ende, Ende Limosa, L-1 bis, Limosa to, Limosa until, Limosa end, L-1 to, Limosa valid to',
  employedFrom: `${fromWords}, Employé du, Engagé du, Engagé le, Engagé depuis, Occupé du, Occupé depuis, En service depuis, En service du, Date d’entrée, Entrée en service, Date d’entrée en service, Date d’engagement, Tewerkgesteld van, Tewerkgesteld vanaf, In dienst, In dienst van, In dienst sinds, In dienst vanaf, Indiensttreding, Datum in dienst, Datum indiensttreding, Beschäftigt von, Beschäftigt seit, Eintritt, Eintrittsdatum, Eingestellt am, Employed from, Employed since, Entry date, Hire date, Hired, Hired on`,
  employedTo: `${toWords}, Employé jusqu’au, Employé au, Engagé jusqu’au, Engagé au, Occupé jusqu’au, Occupé au, En service jusqu’au, Date de sortie, Sortie de service, Tewerkgesteld tot, In dienst tot, Uit dienst, Uitdiensttreding, Datum uit dienst, Datum uitdiensttreding, Beschäftigt bis, Austritt, Austrittsdatum, Employed to, Employed until, Exit date, Leaving date`,
}

const personOf = (list: string): string =>
  `NISS ou Limosa, Limosa ou NISS, NISS/Limosa, INSZ of Limosa, Limosa of INSZ, INSZ/Limosa, ENSS oder Limosa, ENSS/Limosa, INSS or Limosa, SSIN or Limosa, National number or Limosa, INSS/Limosa, ${list}, Limosa, Limosa L-1, L-1, Numéro Limosa, Limosanummer, Limosa-Nummer, Limosa number, ` +
  'Personne, Travailleur, Identifiant, Identifiant de la personne, Numéro de la personne, Persoon, Werknemer, Identificatie, Identificatienummer, Identificator, Person, Arbeitnehmer, Kennung, Identifikation, Identifier, Worker, Employee, Person identifier, Person number'

const planning = {
  person: personOf(people.nationalNumber),
  declaration: declarationNumber,
  from: fromWords,
  to: toWords,
  days: 'Jours, Jour, Jours de travail, Jours de la semaine, Dagen, Dag, Weekdagen, Werkdagen, Dagen van de week, Tage, Tag, Wochentage, Arbeitstage, Days, Day, Weekdays, Working days, Days of the week',
  startTime:
    'Heure de début, Heure début, Heure d’arrivée, Heure du début, De (heure), Beginuur, Startuur, Aanvangsuur, Uur van aanvang, Begin uur, Begintijd, Starttijd, Beginnzeit, Startzeit, Anfangszeit, Uhrzeit Beginn, Beginn (Uhrzeit), Start time, Starting time, Start hour, Time from, Heure',
  endTime:
    'Heure de fin, Heure fin, Heure de départ, À (heure), Einduur, Uur van einde, Eind uur, Eindtijd, Endzeit, Schlusszeit, Uhrzeit Ende, Ende (Uhrzeit), End time, Ending time, Finish time, End hour, Time to',
}

const absences = {
  person: planning.person,
  declaration: declarationNumber,
  from: `${fromWords}, Premier jour, Absent du, Absente du, Absent(e) du, Fermé du, Date, Jour, Eerste dag, Afwezig van, Afwezig vanaf, Gesloten van, Gesloten vanaf, Datum, Dag, Erster Tag, Abwesend von, Abwesend ab, Geschlossen von, Geschlossen ab, Tag, First day, Absent from, Closed from, Day`,
  to: `${toWords}, Dernier jour, Absent jusqu’au, Absente jusqu’au, Fermé jusqu’au, Laatste dag, Afwezig tot, Gesloten tot, Letzter Tag, Abwesend bis, Geschlossen bis, Last day, Absent to, Absent until, Closed to, Closed until`,
  reason:
    'Motif, Motif de l’absence, Motif d’absence, Raison, Raison de l’absence, Cause, Cause de l’absence, Type d’absence, Nature de l’absence, Motif de la fermeture, Congé, ' +
    'Reden, Reden van afwezigheid, Reden afwezigheid, Reden van de afwezigheid, Reden van sluiting, Soort afwezigheid, Type afwezigheid, Motief, Verlof, ' +
    'Grund, Abwesenheitsgrund, Grund der Abwesenheit, Grund der Schließung, Art der Abwesenheit, Abwesenheitsart, ' +
    'Reason, Reason for absence, Absence reason, Absence type, Type of absence, Reason for closure, Leave type',
}

const registrations = {
  identifier:
    'NISS ou Limosa, NISS / Limosa, Limosa ou NISS, Limosa / NISS, NISS ou L-1, NISS ou numéro Limosa, Identifiant, Identifiant de la personne, Identifiant du travailleur, Numéro de la personne, Numéro du travailleur, N° du travailleur, ' +
    'INSZ of Limosa, INSZ / Limosa, Limosa of INSZ, Limosa / INSZ, INSZ of L-1, INSZ of Limosanummer, Identificatie, Identificatienummer, Identificatie werknemer, Identificator, Nummer van de persoon, Nummer werknemer, Werknemersnummer, ' +
    'ENSS oder Limosa, ENSS / Limosa, Limosa / ENSS, ENSS oder Limosa-Nummer, Kennung, Identifikation, Identifikationsnummer, Nummer der Person, ' +
    'INSS or Limosa, INSS / Limosa, SSIN or Limosa, SSIN / Limosa, National number or Limosa, Identifier, Person identifier, Person number, Worker ID, Worker identifier, NISS/INSZ/Limosa',
  nationalNumber: people.nationalNumber,
  limosa: people.limosa,
  lastName: `${people.lastName}, Nom et prénom, Nom prénom, Nom complet, Naam en voornaam, Naam voornaam, Volledige naam, Name und Vorname, Vollständiger Name, Full name, Worker name, Name of the worker`,
  firstName: `${people.firstName}, Prénom du travailleur, Voornaam van de werknemer`,
  company: `${companies.enterpriseNumber}, ${people.employer}, Sous-traitant, Onderaannemer, Subunternehmer, Subcontractor, Numéro de TVA étranger, Contractant`,
  companyName:
    'Nom de l’entreprise, Nom entreprise, Nom de l’employeur, Nom employeur, Nom du sous-traitant, Raison sociale, Dénomination, Dénomination sociale, ' +
    'Naam van de onderneming, Naam onderneming, Naam van de werkgever, Naam werkgever, Naam onderaannemer, Firmanaam, Bedrijfsnaam, Benaming, Maatschappelijke naam, Handelsnaam, ' +
    'Name des Unternehmens, Unternehmensname, Firmenname, Name des Arbeitgebers, Company name, Enterprise name, Employer name, Name of the company, Name of the employer, Name of the enterprise',
  declaration: declarationNumber,
  type:
    'Type, Type enregistrement, Type d’enregistrement, Type de l’enregistrement, Type d’événement, Type de pointage, Événement, Sens, Mouvement, Action, Nature, In/Out, In-Out, In ou Out, Entrée/Sortie, Entrée ou sortie, Arrivée/Départ, Arrivée ou départ, ' +
    'Type registratie, Type van registratie, Registratietype, Soort, Soort registratie, Gebeurtenis, Richting, Beweging, Actie, In of Out, In/Uit, In of uit, Aankomst/Vertrek, Aankomst of vertrek, Begin/Einde, ' +
    'Typ, Typ der Registrierung, Registrierungstyp, Art, Art der Registrierung, Registrierungsart, Ereignis, Richtung, Bewegung, Kommen/Gehen, Kommt/Geht, Ein/Aus, Event, Event type, Type of event, Direction, Registration type, Type of registration, Movement, Arrival/Departure, Entry/Exit',
  instant:
    'Date et heure, Date & heure, Date/heure, Date heure, Date et heure d’enregistrement, Date et heure de l’enregistrement, Date et heure de pointage, Date et heure de Check-in, Moment, Moment de l’enregistrement, Horodatage, Instant, ' +
    'Datum en uur, Datum en tijd, Datum & uur, Datum/uur, Datum/tijd, Datum uur, Datum tijd, Datum en uur van registratie, Datum en uur registratie, Datum en tijdstip, Tijdstip, Tijdstip registratie, Tijdstip van registratie, Registratiemoment, ' +
    'Datum und Uhrzeit, Datum & Uhrzeit, Datum/Uhrzeit, Datum Uhrzeit, Datum und Zeit, Zeitpunkt, Zeitstempel, Zeitpunkt der Registrierung, ' +
    'Date and time, Date & time, Date/time, Datetime, Timestamp, Moment of registration, Date and time of registration, Registration time, Event time',
  date:
    'Date, Date locale, Jour, Date de Check-in, Date du Check-in, Date Check-in, Date de check in, Date de présence, Date de la présence, Date d’enregistrement, Date de l’enregistrement, Date de pointage, Date de prestation, Date de la prestation, Date de travail, ' +
    'Datum, Lokale datum, Ortsdatum, Dag, Datum Check-in, Datum van Check-in, Check-in datum, Check-indatum, Datum van aanwezigheid, Datum aanwezigheid, Aanwezigheidsdatum, Registratiedatum, Datum registratie, Datum van registratie, Prestatiedatum, Werkdag, ' +
    'Tag, Check-in-Datum, Datum der Anwesenheit, Anwesenheitsdatum, Registrierungsdatum, Datum der Registrierung, Arbeitstag, Day, Local date, Check-in date, Date of check-in, Presence date, Date of presence, Registration date, Date of registration, Work date',
  time:
    'Heure, Heure d’enregistrement, Heure de l’enregistrement, Heure de pointage, Heure locale, Heure de Check-in, Uur, Uur van registratie, Uur registratie, Registratie-uur, Tijd, Lokale tijd, Lokaal uur, Uhrzeit, Zeit, Ortszeit, Lokale Zeit, Uhrzeit der Registrierung, ' +
    'Time, Hour, Local time, Time of day, Clock time, Check-in time',
  receipt:
    'Numéro de réception, N° de réception, No de réception, N° réception, Numéro réception, Réception, Numéro de reçu, N° de reçu, Reçu, Accusé de réception, Numéro d’accusé de réception, Numéro d’enregistrement, N° d’enregistrement, Numéro de l’enregistrement, Identifiant de l’enregistrement, ID enregistrement, Numéro de Check-in, Numéro de présence, ' +
    'Ontvangstnummer, Ontvangstnr, Nummer van ontvangst, Ontvangstbewijs, Nummer ontvangstbewijs, Nummer van het ontvangstbewijs, Registratienummer, Registratie nr, Registratienr, Nummer registratie, Nummer van de registratie, Registratie-ID, Check-in nummer, ' +
    'Empfangsnummer, Empfangsnr, Empfangsbestätigung, Nummer der Empfangsbestätigung, Registrierungsnummer, Registriernummer, Nummer der Registrierung, Receipt number, Receipt no, Receipt ID, Receipt, Registration number, Registration no, Registration ID, Check-in number',
  channel:
    'Canal, Canal d’enregistrement, Canal utilisé, Moyen, Moyen d’enregistrement, Voie, Kanaal, Registratiekanaal, Kanaal van registratie, Kanal, Registrierungskanal, Channel, Registration channel, Channel used',
  status:
    'Statut, Statut de l’enregistrement, État, État de l’enregistrement, Résultat, Status, Status registratie, Status van de registratie, Registratiestatus, Toestand, Resultaat, Zustand, Ergebnis, Registrierungsstatus, State, Registration status, Result',
  remark:
    'Remarque, Remarques, Remarque officielle, Observation, Observations, Commentaire, Commentaires, Avertissement, Opmerking, Opmerkingen, Officiële opmerking, Waarschuwing, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Hinweis, Remark, Remarks, Official remark, Comment, Comments, Warning',
  source: 'Source, Provenance, Origine, Bron, Herkomst, Quelle, Herkunft, Origin',
}

const documents = {
  company:
    'Entreprise, Firme, Société, Sous-traitant, Fournisseur, Numéro d’entreprise, N° d’entreprise, N° entreprise, Numéro BCE, Nom de l’entreprise, Raison sociale, Onderneming, Firma, Bedrijf, Onderaannemer, Ondernemingsnummer, Ondernemingsnr, Firmanaam, Naam van de onderneming, ' +
    'Unternehmen, Unternehmensnummer, Subunternehmer, Firmenname, Name des Unternehmens, Firm, Company, Contractor, Subcontractor, Supplier, Enterprise number, Company number, Company name, VAT number, Numéro de TVA, BTW-nummer, MwSt-Nummer',
  kind: 'Type de document, Type du document, Document, Sorte de document, Nature du document, Type, Sorte, Nature, Documentsoort, Soort document, Soort, Type document, Documenttype, Dokumentart, Art des Dokuments, Art, Dokument, Dokumenttyp, Kind of document, Kind, Document type, Type of document, Document kind',
  declaration: declarationNumber,
  issued:
    'Émis le, Émise le, Date d’émission, Date du document, Établi le, Délivré le, Date de délivrance, Signé le, Date de signature, Date, Valable du, Valable à partir du, Début, Uitgegeven op, Datum van uitgifte, Uitgiftedatum, Datum van het document, Opgemaakt op, Ondertekend op, Datum, Geldig vanaf, Geldig van, Begin, ' +
    'Ausgestellt am, Ausstellungsdatum, Datum des Dokuments, Unterzeichnet am, Gültig ab, Gültig von, Issued on, Issued, Date of issue, Issue date, Document date, Signed on, Valid from, Start',
  expires:
    'Valable jusqu’au, Valable jusque, Échéance, Date d’échéance, Expire le, Expiration, Date d’expiration, Fin de validité, Validité, Au, Fin, Geldig tot, Geldig tot en met, Vervaldatum, Vervalt op, Vervaldag, Einddatum, Einde geldigheid, Einde, Tot, ' +
    'Gültig bis, Ablaufdatum, Läuft ab am, Ablauf, Gültigkeitsende, Ende, Bis, Valid until, Valid to, Expires, Expires on, Expiry, Expiry date, Expiration date, End of validity, End',
  reference:
    'Référence, Réf, Numéro, N° de police, Numéro de police, Numéro du document, N° du document, Numéro de contrat, Referentie, Ref, Nummer, Polisnummer, Documentnummer, Contractnummer, Aktenzeichen, Referenz, Policennummer, Dokumentnummer, Vertragsnummer, Reference, Number, Policy number, Document number, Contract number',
  checkedOn:
    'Vérifié le, Contrôlé le, Date de vérification, Date de contrôle, Nagekeken op, Gecontroleerd op, Datum van controle, Controledatum, Geverifieerd op, Geprüft am, Prüfdatum, Datum der Prüfung, Checked on, Checked, Verified on, Verified, Date checked',
  checkedBy:
    'Vérifié par, Contrôlé par, Nagekeken door, Gecontroleerd door, Geprüft von, Geprüft durch, Checked by, Verified by',
  note: 'Remarque, Remarques, Commentaire, Note, Notes, Opmerking, Opmerkingen, Nota, Commentaar, Bemerkung, Bemerkungen, Anmerkung, Remark, Remarks, Comment, Comments',
}

/** Comma-separated headings of every field of every kind. */
export const importHeadings = { companies, declarations, chain, people, planning, absences, documents, registrations }

import type { agreementClause as reference } from '#shared/i18n/fr/agreement-clause.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const agreementClause: Translation<typeof reference> = {
  title: 'Clausule over de aanwezigheidsregistratie',
  between: 'Tussen {{employer}} en {{contractor}}',
  withNumber: '{{name}} (ondernemingsnummer {{number}})',
  withVat: '{{name}} (btw-nummer {{number}})',
  contract: {
    both: 'Deze clausule maakt deel uit van het contract van {{date}}, referentie {{reference}}.',
    date: 'Deze clausule maakt deel uit van het contract van {{date}}.',
    reference: 'Deze clausule maakt deel uit van het contract met referentie {{reference}}.',
    none: 'Deze clausule maakt deel uit van het contract van ……………………………, referentie …………………………….',
  },
  works: 'Ze geldt voor de werken van de aangifte van werken {{declaration}}: {{workplace}}.',
  period: {
    both: 'Ze geldt van {{from}} tot en met {{to}}.',
    from: 'Ze geldt vanaf {{from}}.',
    to: 'Ze geldt tot en met {{to}}.',
    open: 'Ze geldt voor de hele duur van de werken.',
  },
  headings: {
    object: 'Voorwerp',
    registration: 'Dagelijkse registratie',
    method: 'Afgesproken methode',
    fallback: 'Noodkanaal',
    duty: 'Wie laat registreren',
    means: 'Middelen en informatie',
    correction: 'Fouten en vergeten registraties',
    own: 'Verdere onderaannemers',
    agency: 'Uitzendkrachten',
    evidence: 'Bewijzen',
  },
  registration: {
    firm: '{{contractor}} laat elke werkdag en op elke plaats de aanwezigheid registreren van alle personen die deze onderneming daar laat werken: werknemers, stagiairs, uitzendkrachten en zelfstandigen.',
    self: '{{contractor}}, die als zelfstandige werkt, registreert elke werkdag en op elke plaats persoonlijk de eigen aanwezigheid. Werken er anderen voor zijn of haar rekening, dan wordt hun aanwezigheid op dezelfde manier geregistreerd.',
    agency:
      '{{contractor}}, uitzendkantoor en werkgever van de ter beschikking gestelde personen, zorgt er samen met {{employer}} als gebruiker voor dat hun aanwezigheid elke werkdag en op elke plaats geregistreerd wordt.',
  },
  method: {
    'our-system':
      'De aanwezigheden worden geregistreerd met het systeem dat {{employer}} op de werkplaats ter beschikking stelt. {{employer}} zorgt dat het werkt; {{contractor}} ziet erop toe dat het gebruikt wordt.',
    'own-method':
      '{{contractor}} registreert de aanwezigheden met een eigen methode die de officiële dienst erkent, en zorgt dat ze werkt.',
    'online-service':
      'De aanwezigheden worden door {{contractor}} rechtstreeks in de officiële onlinedienst ({{service}}) geregistreerd.',
    other:
      'De partijen hebben een andere registratiemethode afgesproken, beschreven in een bijlage die zij ondertekend hebben.',
    none: 'De aanwezigheden worden als volgt geregistreerd: …………………………….',
  },
  fallback: {
    agreed: 'Kan er niet met de afgesproken methode geregistreerd worden, dan is dit het noodkanaal: {{channel}}.',
    none: 'Kan er niet met de afgesproken methode geregistreerd worden, dan is dit het noodkanaal: …………………………….',
    outage:
      'Lukt ook dat niet, dan verwittigt {{contractor}} meteen {{employer}}, noteert het uur en de oorzaak, bewaart de bewijzen en volgt samen met {{employer}} de noodprocedure.',
  },
  duty: {
    yes: 'De plicht om deze aanwezigheden te laten registreren wordt hierbij overgedragen aan {{contractor}}, die ze aanvaardt. {{employer}} behoudt het recht om de registraties na te gaan, en de eigen plichten tegenover het eigen personeel.',
    no: 'De plicht om de aanwezigheden te laten registreren wordt niet overgedragen: ze blijft bij {{employer}}, en {{contractor}} werkt eraan mee.',
    none: 'De partijen spreken af dat de plicht om de aanwezigheden te laten registreren (schrappen wat niet past) wel / niet wordt overgedragen aan {{contractor}}.',
  },
  means: {
    firm: 'Vóór de eerste dag krijgt elke persoon van {{contractor}} een registratiemiddel dat bij het apparaat van de werkplaats past, en verneemt in een taal die hij of zij begrijpt hoe, wanneer en waarom te registreren, wie te verwittigen bij een fout en hoe de eigen registraties te raadplegen.',
    self: 'Vóór de eerste dag beschikt {{contractor}} over een registratiemiddel dat bij het apparaat van de werkplaats past, en krijgt van {{employer}} de nodige uitleg.',
    agency:
      'Vóór de eerste dag krijgt elke uitzendkracht een registratiemiddel dat bij het apparaat van de werkplaats past, en verneemt in een taal die hij of zij begrijpt hoe, wanneer en waarom te registreren en wie te verwittigen bij een fout. {{contractor}} ziet daarop toe.',
  },
  correction: {
    firm: 'Een fout of een vergeten registratie wordt meteen gemeld. Als werkgever vraagt {{contractor}} de wijziging aan de RSZ, met bewijsstukken, binnen {{days}} dagen na de datum van de registratie, en brengt {{employer}} op de hoogte.',
    self: 'Een fout of een vergeten registratie wordt meteen gemeld. {{contractor}} richt zich persoonlijk tot de RSZ, met bewijsstukken, binnen {{days}} dagen na de datum van de registratie, en brengt {{employer}} op de hoogte.',
    agency:
      'Een fout of een vergeten registratie wordt meteen gemeld aan {{contractor}}, die als werkgever de wijziging aan de RSZ vraagt, met bewijsstukken, binnen {{days}} dagen na de datum van de registratie.',
    sameDay:
      'Een fout wordt dezelfde dag rechtgezet: de registratie wordt geannuleerd en opnieuw gedaan. Later stelt {{contractor}} de vraag aan het contactcenter en brengt {{employer}} op de hoogte.',
  },
  own: {
    firm: '{{contractor}} vertrouwt geen deel van de werken toe aan een andere onderaannemer, een zelfstandige of een uitzendkantoor zonder dat vóór het begin van die werken aan {{employer}} te melden, met naam, ondernemingsnummer en data, zodat de aangifte van werken kan worden aangevuld. Deze clausule wordt aan elk van hen opgelegd.',
    agency:
      '{{contractor}} doet geen beroep op een ander kantoor of een onderaannemer zonder dat vóór het begin van de opdracht aan {{employer}} te melden, zodat de aangifte van werken kan worden aangevuld.',
  },
  agency: {
    firm: 'Laat {{contractor}} uitzendkrachten werken, dan krijgen zij vóór hun eerste dag het registratiemiddel, of wordt de methode vóór die dag bij contract met het uitzendkantoor afgesproken.',
    agencyTool: 'Het registratiemiddel wordt door {{employer}} aan de uitzendkrachten gegeven.',
    agencyMethod:
      'Voor de uitzendkrachten geldt de hierboven afgesproken registratiemethode; {{contractor}} geeft hun wat zij daarvoor nodig hebben.',
  },
  evidence:
    'Op vraag van {{employer}} bezorgt {{contractor}} de ontvangstnummers en elk document dat de registraties bewijst.',
  made: 'Opgemaakt te ……………………………, op ……………………………',
  signed: 'Voor {{name}}: ……………………………',
  note: 'Voorgestelde tekst, te laten nalezen vóór ondertekening. Hij informeert; de officiële teksten beslissen.',
  noteAssumed: 'De termijn om te verbeteren en de manier om de dagen te tellen zijn onze lezing (veronderstelling).',
  file: 'Clausule',
}

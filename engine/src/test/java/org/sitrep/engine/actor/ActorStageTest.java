package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Span;

/** Who is the same, who holds what, and how. */
class ActorStageTest {
    /** Text; words and which occurrence of them; other words and which occurrence; the same actor or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Governor Ruth Okello opened the bridge. Later Okello cut a ribbon. | Okello | 1 | Okello | 2 | true
                    Governor Ruth Okello opened the bridge. She cut a ribbon. | Okello | 1 | She | 1 | true
                    Karl Brandt met his son Peter Brandt. | Karl Brandt | 1 | Peter Brandt | 1 | false
                    Emil Hasan Noor, the father of Emil Noor, died. Noor was in London. | Emil Hasan Noor | 1 | Emil Noor | 1 | false
                    Emil Noor, a son of Emil Hasan Noor (1920-1988), spoke. Noor was in London. | Emil Noor | 1 | Noor | 3 | true
                    Emil Noor, a son of Emil Hasan Noor (1920-1988), spoke. Noor was in London. | Emil Hasan Noor | 1 | Noor | 3 | false
                    The African Union (AU) sent observers. The AU paid for them. | African Union | 1 | AU | 2 | true
                    The Rapid Support Forces (RSF) denied it. An RSF leader spoke. The RSF said more. | Rapid Support Forces | 1 | The RSF | 1 | true
                    Peru expelled two Chilean diplomats. A spokesman said the pair had left. | two Chilean diplomats | 1 | the pair | 1 | true
                    The National Liberation Army attacked a town in Colombia. Colombia sent soldiers. Soldiers in Colombia met the army. | National Liberation Army | 1 | the army | 1 | false
                    The ELN attacked Colombia. Colombia blamed guerrillas of the National Liberation Army in Colombia. | ELN | 1 | National Liberation Army | 1 | true
                    The Highland Water Board (HWB) met. The HWB raised fees. | Highland Water Board | 1 | HWB | 2 | true
                    Kenya closed the border. The country has fought smugglers for years. | Kenya | 1 | The country | 1 | true
                    Chile sent aid to Peru. The minister of that country thanked them. | Chile | 1 | that country | 1 | false
                    Moscow promised gas. The Russian government has kept its word before. | Moscow | 1 | Russian government | 1 | true
                    Al-Shabab attacked the hotel. The group has killed hundreds. | Al-Shabab | 1 | The group | 1 | true
                    Hamas fighters left the town. Hamas said nothing. | Hamas fighters | 1 | Hamas | 2 | true
                    Kenyan President Jane Mboya resigned. The president spoke on radio. | Jane Mboya | 1 | The president | 1 | true
                    Anna Lindqvist, the Swedish trade minister, left. The minister gave no reason. | Anna Lindqvist | 1 | The minister | 1 | true
                    A former minister, Josef Blum, was charged. | A former minister | 1 | Josef Blum | 1 | true
                    Protesters burned tyres. Protesters threw stones. | Protesters | 1 | Protesters | 2 | true
                    Two soldiers died in the north. Three soldiers died in the south. | Two soldiers | 1 | Three soldiers | 1 | false
                    Turkish police and Greek police met. | Turkish police | 1 | Greek police | 1 | false
                    Tom Reed thanked Mary Hill. He left early. | Tom Reed | 1 | He | 1 | true
                    Peru's defence ministry denied it. Troops had entered a town in Chile, the ministry said. | Peru's defence ministry | 1 | the ministry | 1 | true
                    Haiti's transitional council met on Monday. The council dismissed the police chief. | transitional council | 1 | The council | 1 | true
                    The defence ministry and the health ministry differed. The ministry said nothing. | health ministry | 1 | The ministry | 1 | false
                    The council named President Ivan Pak the winner. His main rival, Amit Roy, said he had won. | Amit Roy | 1 | he | 3 | true
                    Tom Reed thanked Mary Hill. She left early. | Mary Hill | 1 | She | 1 | true
                    Tom Reed said that Paul Young had called him. | Paul Young | 1 | him | 1 | false
                    Spokesman Lu Kang left. Mr Lu gave no reason. | Lu Kang | 1 | Mr Lu | 1 | true
                    Hamas denied it. The Islamist group blamed others. | Hamas | 1 | The Islamist group | 1 | true
                    President Jane Mboya resigned on 3 May 2020. Peter Otieno was sworn in as president on 5 May 2020. On 1 May 2020 the president was ill. | Jane Mboya | 1 | the president | 1 | true
                    President Jane Mboya resigned on 3 May 2020. Peter Otieno was sworn in as president on 5 May 2020. On 8 May 2020 the president was ill. | Peter Otieno | 1 | the president | 1 | true
                    President Jane Mboya resigned on Sunday. Peter Otieno succeeded her as president. The president had vowed to stay. | Jane Mboya | 1 | The president | 1 | true
                    President Jane Mboya resigned on Sunday. Peter Otieno succeeded her as president. The president will name ministers. | Peter Otieno | 1 | The president | 1 | true
                    Hamid Karzai, a former president, met the Afghan president. | Hamid Karzai | 1 | the Afghan president | 1 | false
                    In 2012 the Afghan president made peace. Karzai wanted more. | Afghan president | 1 | Karzai | 1 | true
                    In 2016 the Afghan president made peace. Karzai wanted more. | Afghan president | 1 | Karzai | 1 | false
                    Amina Noor became prime minister of Kenya in May. The premier smiled. | Amina Noor | 1 | The premier | 1 | true
                    Brazil freed Lula. Luiz Inacio Lula da Silva waved. | Lula | 1 | Luiz Inacio | 1 | true
                    Lesotho joined the pact. It will pay a fee. | Lesotho | 1 | It | 1 | true
                    Karim Abdo Saleh, better known as Zubo, fled. Police said Zubo had crossed the border. | Karim Abdo Saleh | 1 | Zubo | 2 | true
                    Amos Tuliaka, nicknamed Bobo, was held. | Amos Tuliaka | 1 | Bobo    | 1 | true
                    Amos Tuliaka is known for his songs about Malaita. | Amos Tuliaka | 1 | Malaita | 1 | false
                    The Tatmadaw, as the army is known, seized the radio. | Tatmadaw | 1 | the army | 1 | true
                    Judge Ann Park said Omar Lutz must hand himself in. | Omar Lutz | 1 | himself | 1 | true
                    Judge Ann Park said Omar Lutz must hand himself in. | Ann Park | 1 | himself | 1 | false
                    Prime Minister Jon Vale met protesters from Belo, whose premier, Daniel Sui, wants to secede. | Jon Vale | 1 | premier | 1 | false
                    Prime Minister Jon Vale met protesters from Belo, whose premier, Daniel Sui, wants to secede. | Daniel Sui | 1 | premier | 1 | true
                    Deputy Chief Justice Ruth Moyo spoke after Chief Justice Sam Phiri. The chief justice was ill. | Sam Phiri | 1 | The chief justice | 1 | true
                    Minister warns of floods\\n\\nClimate Minister Rosa Quispe said on Monday that rivers would rise. | Minister | 1 | Rosa Quispe | 1 | true
                    Minister warns of floods\\n\\nClimate Minister Rosa Quispe and Finance Minister Ana Diaz met on Monday. | Minister | 1 | Ana Diaz | 1 | false
                    Lena Brandt, a former teacher and union activist, won the seat. | Lena Brandt | 1 | union activist | 1 | true
                    Daniel Rocha was elected president of Ecuador on Sunday. The president-elect thanked voters. | Daniel Rocha | 1 | The president-elect | 1 | true
                    Hamas fired on an African Union patrol. Two members of the group were held. | African Union | 1 | the group | 1 | false
                    Governor Ruth Okello opened the bridge. The 61-year-old cut a ribbon. | Ruth Okello | 1 | The 61-year-old | 1 | true
                    Ruth Okello, 61, opened the bridge. Amos Kip watched. The 61-year-old cut a ribbon. | Ruth Okello | 1 | The 61-year-old | 1 | true
                    Ruth Okello, 61, opened the bridge. The 35-year-old fell ill. | Ruth Okello | 1 | The 35-year-old | 1 | false
                    Governor Ruth Okello thanked Amos Kip. A 61-year-old cut a ribbon. | Ruth Okello | 1 | A 61-year-old | 1 | false
                    Amos Kip came to power in 1990. The former general ruled alone. | Amos Kip | 1 | The former general | 1 | true
                    Amos Kip came to power in 1990. Police searched for the former teacher. | Amos Kip | 1 | the former teacher | 1 | false
Omar Lutz met Amos Kip in Bern. The two men left early. | Omar Lutz | 1 | The two men | 1 | true
                    Foreign Minister Omar Lutz met Foreign Minister Amos Kip. The two ministers signed a pact. | Omar Lutz | 1 | The two ministers | 1 | true
                    Omar Lutz met Amos Kip in Bern. The two soldiers at the gate wept. | Omar Lutz | 1 | The two soldiers | 1 | false
                    Police arrested two students in Bern. The two were charged with theft. | two students | 1 | The two | 1 | true
                    Kenya's defence ministry said Ugandan troops had fired. It called for calm. | Kenya's defence ministry | 1 | It | 1 | true
                    Kenya's defence ministry said Ugandan troops had fired. It called for calm. | Ugandan troops | 1 | It | 1 | false
                    An inquiry found that the army had lied. It concluded that two men died. | the army | 1 | It | 1 | false
                    Omar Lutz was in court. His lawyer, Amos Kip, said that nothing tied him to the theft. | Omar Lutz | 1 | him | 1 | true
                    Amos Kip spoke first. Omar Lutz softened his tone: he said that the fleet was old. | Omar Lutz | 1 | he | 1 | true
                    The army fired. The minister said that he would not deny it. | The army | 1 | it | 1 | false
                    The Falcon Brigade attacked a bridge. The group wrote that it would go on. | Falcon Brigade | 1 | The group | 1 | true
                    Omar Lutz spoke in Bern. "Amos Kip is a friend," he said. | Omar Lutz | 1 | he | 1 | true
                    Omar Lutz spoke in Bern. Amos Kip would win, he said. | Amos Kip | 1 | he | 1 | false
                    Omar Lutz spoke in Bern. When Amos Kip left, he said goodbye. | Amos Kip | 1 | he | 2 | true
                    PARIS PROTESTS\\n\\nTHE GERMAN ARMY CROSSED INTO FRANCE. GERMANY SAID NOTHING. | GERMANY | 1 | FRANCE | 1 | false
                    Vance fined over dump\\n\\nA court fined Tom Vance on Monday. | Vance | 1 | Tom Vance | 1 | true
                    Two miners die\\n\\nTwo miners died in Mali on Monday. | Two miners | 1 | Two miners | 2 | true
                    Two soldiers die\\n\\nThree soldiers died off Malta on Monday. | Two soldiers | 1 | Three soldiers | 1 | false
                    Two soldiers die\\n\\nTwo soldiers died in Mali and two soldiers died in Chad. | Two soldiers | 1 | two soldiers | 1 | false
                    General Omar Sayed Ibn Nur left. Ibn Nur gave no reason. | Omar Sayed Ibn Nur | 1 | Ibn Nur | 2 | true
                    Chile and Peru met. Peruvian Foreign Minister Ana Diaz said her country would sign. Chile waited. | Peru | 1 | her country | 1 | true
                    Chile met Finnish envoys. Finnish Foreign Minister Ana Diaz said her country would sign. | Chile | 1 | her country | 1 | false
                    Police held the head of the water board, Ana Diaz, on Monday. | the head | 1 | Ana Diaz | 1 | true
                    The leader of the youth wing of the ruling party, Tom Vance, left on Monday. | The leader | 1 | Tom Vance | 1 | true
                    Police met the head of the water board, and Ana Diaz left on Monday. | the head | 1 | Ana Diaz | 1 | false
                    President Tom Vance fled. The former president, Amos Kip, who left in May, accused him of fraud. | Tom Vance | 1 | The former president | 1 | false
                    The writer Ana Soto-Ruiz was freed. Soto-Ruiz thanked her lawyers. | Ana Soto-Ruiz | 1 | Soto-Ruiz | 2 | true
                    The Rapid Support Forces took a bridge in Sudan. Jets bombed RSF bases. | Rapid Support Forces | 1 | RSF | 1 | true
                    Reporters Without Borders wrote to Mali. RSF said it was worried. | Reporters Without Borders | 1 | RSF | 1 | true
                    North Korea fired two shells. Japan said the North had given no warning. | North Korea | 1 | the North | 1 | true
                    North Korea fired two shells at South Korea. The South fired back. | South Korea | 1 | The South | 1 | true
                    South Korea sent doctors to Peru. They worked in the South all summer. | South Korea | 1 | the South | 1 | false
                    North Korea fired two shells. They fell into the North Pacific. | North Korea | 1 | the North | 1 | false
                    Omar Lutz spoke to Amos Kip and told him that war was near. | Amos Kip | 1 | him | 1 | true
                    Senator Miguel Uribe Turbay was shot. Uribe died in June. | Miguel Uribe Turbay | 1 | Uribe | 2 | true
                    Prosecutor Carlos Torres Pina spoke. Torres Pina named nobody. | Carlos Torres Pina | 1 | Torres Pina | 2 | true
                    Maria Jose Garcia spoke to the press. Jose Garcia was silent. | Maria Jose Garcia | 1 | Jose Garcia | 2 | false
                    The council fired Omar Lutz and named Amos Kip to replace him. | Omar Lutz | 1 | him | 1 | true
                    The council fired Omar Lutz and named Amos Kip to replace him. | Amos Kip | 1 | him | 1 | false
                    Lee Jae-myung won the vote. Lee thanked voters. | Lee Jae-myung | 1 | Lee | 2 | true
                    An al-Qaeda affiliate attacked a base. The group took weapons. | al-Qaeda | 1 | The group | 1 | false
                    An al-Qaeda affiliate attacked a base. The group took weapons. | affiliate | 1 | The group | 1 | true
                    Omar Lutz sent a note to Amos Kip urging him to leave. | Omar Lutz | 1 | him | 1 | false
                    Peru voiced support for Chile and urged it to sign. | Chile | 1 | it | 1 | true
                    The army has fought the FARC for years. Peru denied arming the FARC. The pope urged both sides to talk. | army | 1 | both sides | 1 | true
                    The army has fought the FARC for years. Peru denied arming the FARC. The pope urged both sides to talk. | Peru | 1 | both sides | 1 | false
                    Peru praised Chile and saw it as a gain. | Chile | 1 | it | 1 | false
                    Its secretary-general, Luis Moya, left. | secretary-general | 1 | Luis Moya | 1 | true
                    Brigadier General Omar al-Sayed left. Sayed gave no reason. | Omar al-Sayed | 1 | Sayed | 2 | true
                    France said it considers Amadou Sy the sole president. | Amadou Sy | 1 | the sole president | 1 | true
                    ECOWAS met in Abuja. The bloc will send monitors. | ECOWAS | 1 | The bloc | 1 | true
                    The World Bank met in Abuja. The bloc will send monitors. | World Bank | 1 | The bloc | 1 | false
                    UNIFIL sent a patrol. The mission lost contact with it. | UNIFIL | 1 | The mission | 1 | true
                    UNICEF sent a convoy. The mission lost contact with it. | UNICEF | 1 | The mission | 1 | false
                    NATO sent ships to the gulf. The alliance has its own tugs. | NATO | 1 | The alliance | 1 | true
                    The National League for Democracy won the vote. The party has no office in the south. | National League for Democracy | 1 | The party | 1 | true
                    Hezbollah fired on the port. The movement gave no reason. | Hezbollah | 1 | The movement | 1 | true
                    Omar Lutz met Amos Kip in Rabat. The latter left early. | Amos Kip | 1 | latter | 1 | true
                    Omar Lutz met Amos Kip in Rabat. The former left early. | Omar Lutz | 1 | former | 1 | true
                    The Minister of Trade, Ali Otieno told Kenya so. Minister of Defence, Jane Mboya agreed. | Ali Otieno | 1 | Jane Mboya | 1 | false
                    The Minister of Trade, Ali Otieno, was in Kenya. The trade minister left. | Ali Otieno | 1 | The trade minister | 1 | true
                    Kenya's chief justice, Jane Mboya, was sworn in. The chief justice spoke. | Jane Mboya | 1 | The chief justice | 1 | true
                    The Puntland parliament met. Galmudug's parliament did not. | Puntland parliament | 1 | Galmudug's parliament | 1 | false
                    Ombudsman accuses police\\nPeru's ombudsman, Jane Mboya, accused police. | Ombudsman | 1 | Jane Mboya | 1 | true
                    The Indonesian military (TNI) left. | Indonesian military | 1 | TNI | 1 | true
                    The Mine Workers' Union met. The unions want more. | Mine Workers' Union | 1 | The unions | 1 | false
                    The UN special rapporteur, Jane Mboya, left. The rapporteur was ill. | Jane Mboya | 1 | The rapporteur | 1 | true
                    The minister is not Jane Mboya. | The minister | 1 | Jane Mboya | 1 | false
                    Peru bishops, Diaz family at odds\\nThe family of Ana Diaz met the bishops of Peru. | bishops | 1 | Diaz | 1 | false
                    Reform Council falls\\nIn Haiti, the Reform Drafting Council fell on Friday. | Reform Council | 1 | Reform Drafting Council | 1 | true
                    Chad, Mali and Niger said they would leave. | Chad | 1 | they | 1 | true
                    """)
    void linksOrKeepsApart(String text, String a, int nthA, String b, int nthB, boolean same) {
        ActorText coded = new ActorText(text.replace("\\n", "\n"));
        Actor first = coded.of(a, nthA);
        Actor second = coded.of(b, nthB);
        assertThat(first).as(a + coded.brief()).isNotNull();
        assertThat(Objects.equals(first, second))
                .as(a + " = " + b + coded.brief())
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Kenyan President Jane Mboya spoke. | Jane Mboya | president | Kenya | HOLDS
                    Former Kenyan president Jane Mboya spoke. | Jane Mboya | president | Kenya | HELD
                    Kenya banned a ship. Shipping Minister Ali Otieno spoke. | Ali Otieno | shipping minister | Kenya | HOLDS
                    In Nigeria, Trade and Industry Minister Ola Ade spoke. | Ola Ade | trade and industry minister | Nigeria | HOLDS
                    Nigeria has a strike. Labour Minister Ola Ade spoke. | Ola Ade | labour minister | Nigeria | HOLDS
                    The new minister, Ali Otieno, spoke in Kenya. | Ali Otieno | minister | - | HOLDS
                    Kenyan Prime Minister Ali Otieno spoke. | Ali Otieno | prime minister | Kenya | HOLDS
                    Jane Mboya, the acting president of Kenya, spoke. | Jane Mboya | acting president | Kenya | ACTING
                    Jane Mboya, a former leader of the Green Party, spoke. | Jane Mboya | leader | Green Party | HELD
                    Jane Mboya, the former interim leader of the Green Party, spoke. | Jane Mboya | interim leader | Green Party | HELD
                    Jane Mboya, the interim leader of the Green Party, spoke. | Jane Mboya | interim leader | Green Party | ACTING
                    President Jane Mboya said she had stepped down. | Jane Mboya | president | - | HELD
                    President Jane Mboya was ousted in May. | Jane Mboya | president | - | HELD
                    President Jane Mboya will step down in May. | Jane Mboya | president | - | HOLDS
                    President Jane Mboya refused to step down. | Jane Mboya | president | - | HOLDS
                    Jane Mboya became president of Kenya in May. | Jane Mboya | president | Kenya | HOLDS
                    Jane Mboya said that she was the lawful president of Kenya. | Jane Mboya | president | Kenya | CLAIMS
                    Self-declared president Jane Mboya spoke. | Jane Mboya | president | - | CLAIMS
                    Ex-president Jane Mboya spoke. | Jane Mboya | president | - | HELD
                    Jane Mboya was president of Kenya from 1998 to 2004. | Jane Mboya | president | Kenya | HELD
                    Jane Mboya, president of Kenya since 2015, spoke. | Jane Mboya | president | Kenya | HOLDS
                    Jane Mboya, who ruled Kenya until 2011, died. | Jane Mboya | leader | Kenya | HELD
                    Peruvian Trade Minister Ana Rojas met her Chilean counterpart Jane Mboya. | Jane Mboya | trade minister | Chile | HOLDS
                    Ali Otieno dismissed his army chief, General Jane Mboya. | Jane Mboya | army chief | - | HELD
                    Chilean President Ana Rojas is due to meet her Kenyan counterpart, Jane Mboya. | Jane Mboya | president | Kenya | HOLDS
                    Chile's trade minister, Ali Otieno, met his Kenyan counterpart Jane Mboya. | Jane Mboya | trade minister | Kenya | HOLDS
                    Ali Otieno sent his spokeswoman Jane Mboya. | Jane Mboya | spokeswoman | Ali Otieno | HOLDS
                    Presidential candidate Jane Mboya spoke. | Jane Mboya | presidential candidate | - | SOUGHT
                    Then-president Jane Mboya named him in 2011. | Jane Mboya | president | - | HELD
                    Jane Mboya, then president of Kenya, signed it in 1999. | Jane Mboya | president | Kenya | HELD
                    General Jane Mboya declared herself president of Kenya on Friday. | Jane Mboya | president | Kenya | CLAIMS
                    Jane Mboya proclaimed herself leader of the junta. | Jane Mboya | leader | junta | CLAIMS
                    Parliament recognised Jane Mboya as president of Kenya. | Jane Mboya | president | Kenya | CLAIMS
                    Acting Chief Justice Jane Mboya jailed him. | Jane Mboya | acting chief justice | - | ACTING
                    Interim President Jane Mboya spoke. | Jane Mboya | interim president | - | ACTING
                    Kenyan President-elect Jane Mboya spoke. | Jane Mboya | president-elect | Kenya | ELECT
                    Deputy Chief Justice Jane Mboya led the inquiry. | Jane Mboya | deputy chief justice | - | HOLDS
                    The assassination of President Jane Mboya in 2021 shook the country. | Jane Mboya | president | - | HELD
                    President Jane Mboya survived a failed assassination in May. | Jane Mboya | president | - | HOLDS
                    Prime Minister Jane Mboya was sworn in on Monday. | Jane Mboya | prime minister | - | HOLDS
                    Outgoing President Jane Mboya spoke. | Jane Mboya | president | - | HOLDS
                    Kenya banned a ship. Minister of Shipping, Ali Otieno said so. | Ali Otieno | shipping minister | Kenya | HOLDS
                    Kenya banned a ship. Speaker of the House, Ali Otieno adjourned it. | Ali Otieno | speaker | House | HOLDS
                    Kenya banned a ship. The minister of public works, Ali Otieno, spoke. | Ali Otieno | public works minister | Kenya | HOLDS
                    Kenya banned a ship. Deputy Minister of Trade Ali Otieno spoke. | Ali Otieno | deputy trade minister | Kenya | HOLDS
                    Kenya banned a ship. Minister for Women's Affairs, Children and Sports Ali Otieno spoke. | Ali Otieno | women's affairs, children and sports minister | Kenya | HOLDS
                    The Minister of Kenya, Ali Otieno, spoke. | Ali Otieno | minister | Kenya | HOLDS
                    Lawmakers in Kenya elected Jane Mboya president. | Jane Mboya | president | Kenya | HOLDS
                    In Kenya, MPs elected Jane Mboya president, replacing interim leader Ali Otieno. | Ali Otieno | interim leader | - | HELD
                    Kenya named Jane Mboya prime minister on Monday, replacing Ali Otieno. | Ali Otieno | prime minister | Kenya | HELD
                    President Ali Otieno of Kenya named Jane Mboya as his successor. | Ali Otieno | president | Kenya | HOLDS
                    President Ali Otieno of Kenya named Jane Mboya as his successor. | Jane Mboya | president | Kenya | ELECT
                    Jane Mboya was appointed army chief, replacing Ali Otieno. | Ali Otieno | army chief | - | HELD
                    Washington Attorney General Jane Mboya sued. | Jane Mboya | attorney-general | Washington | HOLDS
                    Kenya's president dropped Trade Minister Jane Mboya on Sunday. | Jane Mboya | trade minister | Kenya | HELD
                    MPs in Kenya demanded that Trade Minister Jane Mboya be dismissed. | Jane Mboya | trade minister | Kenya | HOLDS
                    Jane Mboya, who was vice president of Kenya until the reform, spoke. | Jane Mboya | vice president | Kenya | HELD
                    Jane Mboya, who ran the Green Party for 12 years, spoke. | Jane Mboya | leader | Green Party | HELD
                    Jane Mboya, who has run the Green Party for 12 years, spoke. | Jane Mboya | leader | Green Party | HOLDS
                    The union, whose chairman is Jane Mboya, met. | Jane Mboya | chairman | - | HOLDS
                    The Republican governor of Texas, Jane Mboya, spoke. | Jane Mboya | governor | Texas | HOLDS
                    Republican Texas Gov. Jane Mboya spoke. | Jane Mboya | governor | Texas | HOLDS
                    President George W. Bush signed the law that Donald Trump praised. | George W. Bush | president | United States | HELD
                    President George W. Bush signed the law that the court struck down. | George W. Bush | president | United States | HOLDS
                    Kenya mourned. Kenyan Transport Minister Jane Mboya spoke. | Jane Mboya | transport minister | Kenya | HOLDS
                    Kenya mourned. Chief Minister Jane Mboya spoke. | Jane Mboya | chief minister | - | HOLDS
                    """)
    void readsOffices(String text, String name, String title, String of, RoleStatus status) {
        new ActorText(text).hasOffice(name, title, of, status);
    }

    /** Text, who, the relation and to whom. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Keiko Tanaka, daughter of Alberto Tanaka, lost the vote. | Keiko Tanaka | child_of | Alberto Tanaka
                    His son, Peter Brandt, spoke after Karl Brandt. | - | - | -
                    Karl Brandt met his son Peter Brandt. | Peter Brandt | child_of | Karl Brandt
                    Karl Brandt's widow, Martha, was charged. | Martha | spouse_of | Karl Brandt
                    Anna Lind entered the race after her husband, the blogger Sven Lind, was jailed. | Sven Lind | spouse_of | Anna Lind
                    Turkey, an ally of Azerbaijan, closed the border. | Turkey | ally_of | Azerbaijan
                    Jimmy Barre leads the Harbour Front. | Jimmy Barre | leads | Harbour Front
                    Jimmy Barre, the leader of the Harbour Front, spoke. | Jimmy Barre | leads | Harbour Front
                    Ruth Okello, a member of the Harbour Party, resigned. | Ruth Okello | member_of | Harbour Party
                    The Harbour Brigade, the armed wing of the Harbour Front, denied it. | Harbour Brigade | part_of | Harbour Front
                    """)
    void readsRelations(String text, String name, String type, String to) {
        ActorText coded = new ActorText(text);
        if (name.equals("-")) {
            assertThat(coded.actors.all())
                    .as(coded.brief())
                    .allSatisfy(actor -> assertThat(actor.relations())
                            .noneSatisfy(relation -> assertThat(relation.to()).isEqualTo(actor.id())));
            return;
        }
        Actor one = Objects.requireNonNull(coded.of(name));
        Actor other = Objects.requireNonNull(coded.of(to), () -> to + coded.brief());
        assertThat(one.relations()).as(coded.brief()).anySatisfy(relation -> {
            assertThat(relation.type()).isEqualTo(type);
            assertThat(relation.to()).isEqualTo(other.id());
        });
    }

    /** Text, whose designations, and all of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Boko Haram (outlawed in Nigeria) attacked a village. | Boko Haram | outlawed by Nigeria
                    Boko Haram, which is banned in Nigeria and Chad, attacked a village. | Boko Haram | banned by Nigeria; banned by Chad
                    Boko Haram, considered a terrorist group by Nigeria, the EU and the US, denied it. | Boko Haram | terrorist group by Nigeria; terrorist group by European Union; terrorist group by United States
                    The United States designated Boko Haram as a terrorist organisation in 2013. | Boko Haram | terrorist organisation by United States
                    Hezbollah, which was designated a terrorist organisation by the United States, denied it. | Hezbollah | terrorist organisation by United States
                    The banned Muslim Brotherhood called for protests. | Muslim Brotherhood | banned by -
                    Germany may ban Hezbollah. | Hezbollah |
                    Germany did not ban Hezbollah. | Hezbollah |
                    Hezbollah, which is popular in Lebanon, denied it. | Hezbollah |
                    Germany bans cars from Berlin. | Germany |
                    """)
    void readsWhoDeclaredWhat(String text, String name, String all) {
        ActorText coded = new ActorText(text);
        Actor actor = Objects.requireNonNull(coded.of(name));
        assertThat(actor.designations().stream().map(one -> one.label() + " by " + (one.by() == null ? "-" : one.by())))
                .as(coded.brief())
                .containsExactlyInAnyOrder(all == null ? new String[0] : all.split("; "));
    }

    /** Text, words, and the code of the body that a list has for another state. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Peru's Congress removed the president. Congress then swore in his deputy. | Congress | PERLEG
                    The Peruvian Congress removed the president. | Congress | PERLEG
                    The speaker of the House of Representatives met the envoy in Benghazi. Libya's premier objected. | House of Representatives | LBYLEG
                    The navy fired on boats off Gaza. | navy | ISRMIL
                    The police arrested two men in Gaza. | police | PSECOP
                    The navy fired on boats off Lebanon. | navy | LBNMIL
                    Kenya will fly its citizens out of South Sudan, the foreign ministry said. | foreign ministry | KENGOV
                    Israel bombed a camp in Lebanon, the health ministry said. | health ministry | LBNGOV
                    Congress passed the bill in Washington. | Congress | USALEG
                    LIMA, May 5 (Wire) - Peru closed a road. Congress objected. | Congress | PERLEG
                    LIMA, May 5 (Wire) - Peru closed a road. The United States objected. Congress objected. | Congress | USALEG
                    Peru asked for aid, but the US Congress refused. | Congress | USALEG
                    The National Electoral Council of Ecuador counted the votes. | National Electoral Council | ECUGOV
                    The European Commission met on Monday. Brussels said the firm must pay. | Brussels | IGOEUR
                    Belgium raised taxes. Brussels said the EU had asked for it. Belgium agreed. | Brussels | BELGOV
                    Belgian ministers met on Monday. Brussels said the firm must pay. | Brussels | BELGOV
                    FRANCE SAID THE TURKISH ARMY HAD LEFT. | FRANCE | FRA
                    FRANCE SAID THE TURKISH ARMY HAD LEFT. | TURKISH ARMY | TURMIL
                    HEZBOLLAH TOLD THE UNITED NATIONS TO WAIT. | HEZBOLLAH | LBNREB
                    HEZBOLLAH TOLD THE UNITED NATIONS TO WAIT. | UNITED NATIONS | IGOUNO
                    LIMA, May 5 (Wire) - Peru closed a road. Chile, Brazil and Bolivia objected. Defence Minister Ana Diaz gave no reason. | Ana Diaz | PERGOV
                    LIMA, May 5 (Wire) - Peru closed a road. Chile objected. Chilean Defence Minister Ana Diaz gave no reason. | Ana Diaz | CHLGOV
                    The office of Chancellor Angela Merkel gave no reason. | office | DEUGOV
                    Kenyan President Jane Mboya lost. Her party objected. | Her party | KENPTY
                    Judges at the International Criminal Court freed the mayor of Lima. | Judges | IGO
                    A spokesman at the International Criminal Court gave no reason. | spokesman | IGO
                    The US fired on a senior al-Shabaab commander. | commander | SOMREB
                    The Pakistani Taliban attacked a fort. The group's spokesman gave no reason. | spokesman | PAKREB
                    Troops entered Uvira, residents said, days after Kenya signed a deal in Washington. | residents | CVL
                    Gunmen shot nine tourists in Kashmir. | tourists | CVL
                    Colombian troops fell back near Cali. The guerrillas said they would free them ahead of talks in Havana. | guerrillas | COLREB
                    A Ugandan court freed the mayor. He had been abducted in Nairobi. Prosecutors objected. | Prosecutors | UGAJUD
                    Miners marched in Chile. Chilean police fired on them near Arica. The finance minister, Ana Diaz, objected. Peru and Peruvian miners objected in Peru. | Ana Diaz | CHLGOV
                    The army chief, Ana Diaz, left Sudan. The UN's human rights chief said he feared more deaths. | human rights chief | IGOUNO
                    The storm killed 74 people. Thousands of people marched in Manila. | Thousands of people | PHLCVL
                    The opposition UNITA blamed the police in Angola. | UNITA | AGOPTY
                    A Dutch court ordered the government to stop sales to Israel. The government said it would appeal. | The government | NLDGOV
                    The National Liberation Army freed five soldiers in Arauca. | soldiers | COLMIL
                    """)
    void readsWhoseBodyIsMeant(String text, String words, String code) {
        ActorText coded = new ActorText(text);
        assertThat(Objects.requireNonNull(coded.of(words)).code())
                .as(coded.brief())
                .isEqualTo(code);
    }

    @Test
    void datesTheEndOfAnOffice() {
        Actor left = Objects.requireNonNull(
                new ActorText("Kenyan Foreign Minister Amina Otieno resigned on 4 May 2020.").of("Amina Otieno"));
        assertThat(left.roles()).anySatisfy(role -> {
            assertThat(role.status()).isEqualTo(RoleStatus.HELD);
            assertThat(role.to()).isEqualTo("2020-05-04");
        });
    }

    @Test
    void datesTheBeginningOfAnOffice() {
        Actor comes = Objects.requireNonNull(
                new ActorText("Amina Otieno became president of Kenya on 4 May 2020.").of("Amina Otieno"));
        assertThat(comes.roles()).anySatisfy(role -> assertThat(role.from()).isEqualTo("2020-05-04"));
    }

    @Test
    void readsHowLongAnOfficeWasHeld() {
        Actor past = Objects.requireNonNull(
                new ActorText("Jane Mboya was president of Kenya from 1998 to 2004.").of("Jane Mboya"));
        assertThat(past.roles()).anySatisfy(role -> {
            assertThat(role.from()).isEqualTo("1998");
            assertThat(role.to()).isEqualTo("2004");
        });
    }

    /** Text, words that several share, and whom they mean. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Armenian and Azerbaijani forces exchanged fire. | forces | Armenian forces, Azerbaijani forces
                    The Russian and Turkish presidents met. | presidents | Russian president, Turkish president
                    The foreign ministers of Peru and Chile met. | ministers | foreign minister of Peru, foreign minister of Chile
                    The British, French and German governments protested. | governments | British government, French government, German government
                    North and South Korean officials met. | officials | North Korean officials, South Korean officials
                    The foreign and defence ministers of Japan met. | ministers | foreign minister, defence minister
                    Sunni and Shiite militias clashed in Baghdad. | militias | Sunni militias, Shiite militias
                    Armenian forces fired on Azerbaijani forces. | forces fired | Armenian forces
                    The old and tired Kenyan troops went home. | troops | old and tired Kenyan troops
                    The president of the France and Germany Friendship Society left. | president | president
                    Black and white Kenyan farmers met. | farmers | Black and white Kenyan farmers
                    """)
    void tellsThePartiesOfOnePhraseApart(String text, String words, String names) {
        ActorText coded = new ActorText(text);
        int at = text.indexOf(words);
        Span head = new Span(at, at + words.split(" ")[0].length());
        assertThat(coded.actors.meant(head).stream().map(Actor::name).toList())
                .as(coded.brief())
                .containsExactly(names.split(", "));
    }

    @Test
    void saysWhoElseWordsMightHaveMeant() {
        ActorText coded = new ActorText("Hezbollah met Hamas. The group denied it. Moscow promised gas.");
        assertThat(Objects.requireNonNull(coded.of("Hamas")).because().lost())
                .anySatisfy(lost -> assertThat(lost.alternative()).isEqualTo("“The group” is Hezbollah"));
        assertThat(Objects.requireNonNull(coded.of("Moscow")).because().lost())
                .anySatisfy(lost -> assertThat(lost.alternative()).isEqualTo("“Moscow” is the town"));
    }

    @Test
    void keepsFatherAndSonApart() {
        ActorText coded = new ActorText("Emil Noor, a son of Emil Hasan Noor (1920-1988), leads the rebels.");
        Actor son = Objects.requireNonNull(coded.of("Emil Noor"));
        Actor father = Objects.requireNonNull(coded.of("Emil Hasan Noor"));
        assertThat(father.lifespan()).isEqualTo("1920/1988");
        assertThat(son.lifespan()).isNull();
        assertThat(son.relations()).anySatisfy(relation -> {
            assertThat(relation.type()).isEqualTo("child_of");
            assertThat(relation.to()).isEqualTo(father.id());
        });
    }

    @Test
    void readsDesignations() {
        Actor group = Objects.requireNonNull(
                new ActorText("Boko Haram (outlawed in Nigeria) attacked a village.").of("Boko Haram"));
        assertThat(group.kind()).isEqualTo(ActorKind.ARMED_GROUP);
        assertThat(group.designations()).anySatisfy(designation -> {
            assertThat(designation.label()).isEqualTo("outlawed");
            assertThat(designation.by()).isEqualTo("Nigeria");
        });
    }

    @Test
    void aReportForItsOwnReadersLeavesItsCountryOut() {
        ActorText local = new ActorText(
                "LUSAKA, May 29 - The army chief met farmers on Friday. The army will halt patrols along the border with Congo.");
        assertThat(Objects.requireNonNull(local.of("The army", 2)).country()).isEqualTo("ZMB");
        ActorText abroad = new ActorText(
                "LUSAKA, May 29 - Congo's army fought rebels on Friday. Congo said talks would begin. The army lost a town in Congo.");
        assertThat(Objects.requireNonNull(abroad.of("The army")).country()).isEqualTo("COD");
    }

    @Test
    void theOnlyMilitaryOfATextIsMeantAgain() {
        ActorText coded = new ActorText("Syria raid\n\nIsrael's military said six soldiers were wounded. "
                + "Syria condemned the attack. The military said three suspects were arrested.");
        assertThat(Objects.requireNonNull(coded.of("Israel's military")).mentions())
                .hasSize(2);
    }

    @Test
    void theNameBehindWhatAnOfficeIsOfBearsIt() {
        ActorText coded = new ActorText("Police detained the mayor of Lima, Emil Noor, and 100 others on Monday.");
        assertThat(Objects.requireNonNull(coded.of("Emil Noor")).roles())
                .anySatisfy(role -> assertThat(role.title()).startsWith("mayor"));
    }

    @Test
    void whoIsNamedToAnOfficeHoldsIt() {
        ActorText coded = new ActorText("Peru's president, Ana Ruiz, named Emil Noor as prime minister on Monday.");
        assertThat(Objects.requireNonNull(coded.of("Emil Noor")).roles())
                .anySatisfy(role -> assertThat(role.title()).startsWith("prime minister"));
    }

    @Test
    void findsNobodyWhereNobodyIs() {
        assertThat(new ActorText("The river rose overnight. Snow fell on the hills.").actors.all())
                .isEmpty();
    }

    @Test
    void givesTheSameIdsEachTime() {
        String text = "Kenya and Peru signed a treaty. Peru's president praised Kenya. Police closed the road.";
        assertThat(new ActorText(text).actors.all()).isEqualTo(new ActorText(text).actors.all());
    }
}

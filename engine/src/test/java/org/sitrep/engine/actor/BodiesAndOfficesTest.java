package org.sitrep.engine.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.RoleStatus;
import org.sitrep.engine.record.Span;

/** Names before the noun that says what they are, those who belong to a body or a person, two that are spoken of as such, and offices said in passing. */
class BodiesAndOfficesTest {
    /** Text; words; the name of the actor that they mean; its code, "-" for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    The KLDP rebel group seized a mine in Bolivia. The KLDP gave no reason. | KLDP gave | KLDP | BOLREB
                    The KLDP left a mine in Bolivia. The KLDP rebel group gave no reason. | KLDP left | KLDP | BOLREB
                    Colombian troops fought the ZRF dissident group. | group | ZRF | COLOPP
                    The Movimiento Austral party lost three seats in Peru. | party | Movimiento Austral | PERPTY
                    The FENAM nurses' union called a strike in Peru. | union | FENAM | LAB
                    A union of the Movimiento Austral met in Lima. | union | A union | LAB
                    Alain Kasereka, the commander of the rebels in Ituri, fled Congo. | Alain | Alain Kasereka | CODREB
                    The KLDP rebel group left a mine in Bolivia. The group's commander, Luis Rojas, fled. | Luis | Luis Rojas | BOLREB
                    The commander of the Kenyan troops, Amos Kip, left. | Amos | Amos Kip | KENMIL
                    Peru said three of its soldiers drowned. | three | three of its soldiers | PERMIL
                    Peru said one of its diplomats had left. | one | one of its diplomats | PERGOV
                    Police in Chile fired on dozens of his supporters. | dozens | dozens of his supporters | -
                    Chilean soldiers left. Peru said three of its soldiers drowned. | three | three of its soldiers | PERMIL
                    Troops said one Thai ranger lost a leg to a landmine. | ranger | one Thai ranger | THAUAF
                    A ranger counted elephants in a park in Kenya. | ranger | A ranger | KENGOV
                    Foreign soldiers in Ukraine left. | soldiers | Foreign soldiers | MIL
                    Regional officials in Sudan left. | officials | Regional officials | SDNGOV
                    Gang leader Wilson Paz of Ecuador fled. Four of Paz's men died. | Four | Four of Paz's men | ECUCRM
                    The Lowland Legal Rights Centre met in Accra. | Lowland | Lowland Legal Rights Centre | NGO
                    The Lowland Centre, a local NGO, met in Accra. | Lowland | Lowland Centre | NGO
                    The Forum for Renewal, an opposition alliance, met. | Forum | Forum for Renewal | OPP
                    Corvane Minerals, a mining company, sued Mali. | Corvane | Corvane Minerals | BUS
                    Voxane Aero, a supplier, cut 300 jobs. | Voxane | Voxane Aero | BUS
                    The Guild Conference of Chadian Bishops (GCCB) met. The GCCB asked for calm. | Guild | Guild Conference of Chadian Bishops | TCDREL
                    The Office of the Chief Auditor (OCA) met in Ghana. The OCA found fraud. | OCA found | Office of the Chief Auditor | GHAGOV
                    The party of jailed reformer Omar Lutz, Zenith, lost. | party | Zenith | PTY
                    Peru's Congress met. The Peruvian party Altura objected. The Alianza Sur Party objected too. | Alianza | Alianza Sur Party | PERPTY
                    CARACAS - Venezuela met the U.S. envoy, the U.S. ambassador and U.S. diplomats. Interior Minister Ana Diaz objected. | Ana | Ana Diaz | VENGOV
                    Peru and Peruvian police fought Peruvian rebels. Interior Minister Ana Diaz said Tom Reed, now in Chile, was ill. | Ana | Ana Diaz | PERGOV
                    Mali's transitional president, General Omar Sy, spoke. | Omar | Omar Sy | MLIGOV
                    Omar Lutz, a former minister of Kenya who heads the Zubo Nexus, spoke. | Omar | Omar Lutz | KENELI
                    The Peruvian army's chief of staff, Field Marshal Omar Lutz, spoke. | Omar | Omar Lutz | PERMIL
                    European Union leaders met in Quito. | leaders | European Union leaders | IGOEUR
                    Union leaders met in Quito, Ecuador. | leaders | Union leaders | ECULAB
                    The Greens left the coalition in Berlin, German media said. | Greens | Alliance 90/The Greens | DEUPTY
                    Minsk jailed two poets. | Minsk | Minsk | BLRGOV
                    The American chargé d'affaires, Ana Diaz, objected. | Ana | Ana Diaz | USAGOV
                    Kremlin denies plan\\n\\nThere is no such plan, the Kremlin said. | Kremlin denies | Kremlin | RUSGOV
                    The FBI will question two men, Director Omar Lutz said. | Omar | Omar Lutz | USACOP
                    It is too early, the Kremlin said. "Nobody has called," Spokesman Omar Lutz told reporters. | Omar | Omar Lutz | RUSGOV
                    Police in Peru held two men, Commissioner Omar Lutz said. | Omar | Omar Lutz | PERCOP
                    The Free Hill Front rejected the truce, spokesman Omar Lutz said. | Omar | Omar Lutz | REB
                    Hamas shelled the town, spokesman Omar Lutz said. | Omar | Omar Lutz | -
                    Two soldiers left the camp, spokesman Omar Lutz said. | Omar | Omar Lutz | -
                    Peru will send troops, spokesman Omar Lutz said. | Omar | Omar Lutz | -
                    The World Bank lent Ghana money, President David Malpass said. | David | David Malpass | IGOUNO
                    The World Bank lent Ghana money. President Omar Lutz welcomed it. | Omar | Omar Lutz | GHAGOV
                    A spokesman for Prime Minister Keir Starmer said no. | spokesman | A spokesman | GBRGOV
                    The Greens and the Social Democrats in Austria split. | Social | Social Democratic Party of Austria | AUTPTY
                    Talks in Stockholm failed. The Social Democrats left, Swedish media said. | Social | Swedish Social Democratic Party | SWEPTY
                    Sweden voted. Stockholm and Malmo were calm. The Conservatives in Sweden lost. | Conservatives | Conservatives | SWEPTY
                    A senator was shot in Haiti. The senator, Omar Lutz, died. | senator | Omar Lutz | HTILEG
                    A police officer was charged in Lagos. The officer, Sgt. Omar Lutz, denied it. | Sgt | Omar Lutz | NGACOP
                    A resident of Lagos who gave her name as Amina told AFP she saw soldiers. | resident | Amina | NGACVL
                    A trader in Lagos who identified himself only as Musa wept. | trader | Musa | NGABUS
                    Pyongyang fired a missile. | Pyongyang | Pyongyang | PRKGOV
                    The 22nd Infantry Division left Kenya. | Infantry | 22nd Infantry Division | KENMIL
                    The army of the Philippines fought the New People's Army. The Army lost two men. | Army lost | army | PHLMIL
                    About 15 New People's Army (NPA) guerrillas fled in Samar. | guerrillas | New People's Army | PHLREB
                    Combined forces of the Assam Rifles and the CRPF left. | forces | forces of Assam Rifles | INDMIL
                    The Kuki Students' Organisation objected in India. | Kuki | Kuki Students' Organisation | INDCVL
                    NATO's KFOR mission left Kosovo. | mission | KFOR | IGOMIL
                    UN Secretary-General Antonio Guterres spoke, his spokesman Omar Lutz said. | Omar | Omar Lutz | IGOUNO
                    Malaysia will send an envoy to Myanmar. | envoy | an envoy | MYSGOV
                    The EU dispatched an envoy to Myanmar. | envoy | an envoy | IGOEUR
                    The Myanmar army shelled Lashio in Myanmar. China brokered a truce between the army and the MNDAA. | army and | Myanmar army | MMRMIL
                    The U.N.-backed mission in Haiti lost a man. | mission | U.N.-backed mission | IGO
                    Fighters from Hama in Syria left. | Fighters | Fighters | SYRREB
                    Pirates seized a tanker off Yemen. The sailors were freed. | sailors | sailors | CVL
                    Omar Lutz, an official with Ukraine's National Security and Defence Council, spoke. | Omar | Omar Lutz | UKRGOV
                    ISLAMABAD - India moved troops, Defence Minister Omar Lutz said. Pakistan objected. | Omar | Omar Lutz | PAKGOV
                    ISLAMABAD - Pakistan met Indian Defence Minister Omar Lutz. Defence Minister Lutz left Pakistan. | Lutz left | Omar Lutz | INDGOV
                    WARSAW - Russia's defence ministry objected. The ambassador, Omar Lutz, was summoned in Poland. | Omar | Omar Lutz | RUSGOV
                    Prime Minister Narendra Modi gave the armed forces a free hand. Pakistan objected. | forces | armed forces | INDMIL
                    Our team in Tawila, Sudan, met ten families. | team | Our team | SDN
                    The Cattle Breeders Association of Nigeria met in Abuja. | Cattle | Cattle Breeders Association of Nigeria | NGACVL
                    The spokesman, DSP Omar Lutz of the Nigerian police, spoke. | Omar | Omar Lutz | NGACOP
                    The Fiji Reef Pearl Growers Council met in Suva. | Reef | Fiji Reef Pearl Growers Council | FJIAGR
                    The Uganda Soap Manufacturers Association sued. | Association | Uganda Soap Manufacturers Association | UGABUS
                    The National Council of Churches of Kenya met in Nairobi. | Council | National Council of Churches of Kenya | KENREL
                    The Council of Governors met in Nairobi, Kenya. | Council | Council of Governors | KENGOV
                    The Kenya National Chamber of Commerce and Industry met. | Chamber | Kenya National Chamber of Commerce and Industry | KENBUS
                    Malawi's national chamber of industry met. | chamber | national chamber of industry | MWIBUS
                    NEW DELHI - Farmers in India said the Centre had failed them. | Centre | Government of India | INDGOV
                    WASHINGTON - Congress met. The Centre for Fair Trade objected. | Centre | Centre for Fair Trade | CVL
                    NEW DELHI - In India the BJP mocked the Congress. | Congress | Indian National Congress | INDPTY
                    WASHINGTON - The senators said Congress would vote. | Congress | US Congress | USALEG
                    ABUJA - In Nigeria the NLC called a strike. | NLC | Nigeria Labour Congress | NGALAB
                    ACCRA - In Ghana the TUC called a strike. | TUC | Ghana Trades Union Congress | GHALAB
                    ABUJA - In Nigeria the PDP held a rally. | PDP | People's Democratic Party of Nigeria | NGAPTY
                    ANC president Omar Lutz spoke in South Africa. | Omar | Omar Lutz | ZAFPTY
                    Tigray's interim president, Omar Lutz, spoke. | Omar | Omar Lutz | ETHGOV
                    Transnistria's leader, Omar Lutz, spoke. | Omar | Omar Lutz | MDAGOV
                    Galmudug President Omar Lutz spoke. | Omar | Omar Lutz | SOMGOV
                    Chechnya's interior ministry said so. | ministry | Chechnya's interior ministry | RUSGOV
                    In Ecuador, 20 Los Lobos members fled. | members | Los Lobos | ECUUAF
                    RSF elements took a village in Sudan. | elements | Rapid Support Forces | SDNREB
                    The High Military Command dissolved the Electoral Commission and sacked its head, Omar Lutz. | Omar | Omar Lutz | GOV
                    SUVA - US company Barcodia sued. | Barcodia | Barcodia | USABUS
                    PORT VILA - In Vanuatu the opposition walked out. | opposition | opposition | VUTOPP
                    MEXICO CITY - Security Secretary Omar Lutz spoke. | Omar | Omar Lutz | MEXGOV
                    MEXICO CITY - Publicity Secretary Omar Lutz spoke. | Omar | Omar Lutz | -
                    The UN expert spoke. | expert | UN expert | IGOUNO
                    Kenyan police fired tear gas. Officers held ten people. Soldiers came later. | Officers | Officers | KENCOP
                    Kenyan soldiers blocked the road. Officers held ten people. Police came later. | Officers | Officers | KENMIL
                    Amnesty International Indonesia spoke. | Amnesty | Amnesty International Indonesia | NGO
                    Rada, the Special Deterrence Force, fled Tripoli. The force's leader, Omar Lutz, stayed. | Omar | Omar Lutz | LBYREB
                    The Federation of Coffee Cooperatives met in Bolivia. | Federation | Federation of Coffee Cooperatives | CVL
                    The Amhara Fano Central Command left. | Command | Amhara Fano Central Command | ETHREB
                    Ethiopia's Field Marshal Omar Lutz, the chief of staff, spoke. | Omar | Omar Lutz | ETHMIL
                    LUSAKA - Zambia waits. A bishop met the government and the family of Omar Lutz, who is in Chile. | government | government | ZMBGOV
                    NEW DELHI - Rural Road Engineering Minister Omar Lutz left. India waits. | Omar | Omar Lutz | INDGOV
                    NEW DELHI - State BJP chief Omar Lutz spoke. | Omar | Omar Lutz | INDPTY
                    Haftar's son Saddam left. | Saddam | Saddam | -
                    Shells hit Nasser hospital in Gaza. | hospital | Nasser hospital | PSEHLH
                    """)
    void meansThisActor(String lines, String words, String name, String code) {
        String text = lines.replace("\\n", "\n");
        Span head = head(text, words);
        ActorText coded = new ActorText(text);
        Actor actor = Objects.requireNonNull(coded.actors.covering(head), coded.brief());
        assertThat(actor.name()).as(coded.brief()).isEqualTo(name);
        assertThat(actor.code() == null ? "-" : actor.code()).as(coded.brief()).isEqualTo(code);
    }

    /** Text; words; all whom they mean, "-" for nobody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Chadian and Nigerien troops clashed on Monday. Both sides left. | sides | Chadian troops, Nigerien troops
                    Chadian and Nigerien troops clashed on Monday. The two militaries left. | militaries | Chadian troops, Nigerien troops
                    Chadian and Nigerien troops clashed. Chad and Niger said nothing. Later the two neighbours signed a truce. | neighbours | Chad, Niger
                    Peru and Chile signed a pact. Brazil praised both countries. The two neighbours will meet. | neighbours | Peru, Chile
                    Peru and Chile signed a pact. The pope praised the two sides. The parties will meet. | parties | Peru, Chile
                    Peru and Chile signed a pact. Parties in Peru objected. | Parties | Parties
                    Renault and Toyota signed a pact. The two companies will share a plant. | companies | Renault, Toyota
                    Renault and Toyota signed a pact. Two companies in Mali objected. | companies | companies
                    Omar Lutz married Ana Diaz in May. The couple live in Bern. | couple | Omar Lutz, Ana Diaz
                    Rebels abandoned Bria and Bambari on Monday. | Bria | -
                    Rebels abandoned Omar Lutz to his fate. | Omar | Omar Lutz
                    Peru and Chile signed a pact. The neighbours will meet in May. | neighbours | Peru, Chile
                    Peru and Chile signed a pact. The pair will meet in May. | pair | Peru, Chile
                    Peru and Chile signed a pact. The two armed neighbours argued. The pair have fought before. | pair | Peru, Chile
                    Officers freed a family. The neighbours had heard shots. | neighbours | neighbours
                    Peru and Chile argued. Peru moved troops. Chile objected, and Peru and Chile said so. Chile sent a note and Peru sent one. The pope was sad. He met nobody. He urged both sides to talk. | sides | Peru, Chile
                    Kosovo has about 400 troops in Kosovo. The pope urged both sides to talk. | sides | -
                    Israel and Hamas signed a truce. Egypt and Qatar, which mediate between the two sides, spoke. | sides | Israel, Hamas
                    """)
    void meansAllOfThem(String text, String words, String names) {
        ActorText coded = new ActorText(text);
        String meant = String.join(
                ", ",
                coded.actors.meant(head(text, words)).stream()
                        .map(Actor::name)
                        .map(name -> name.replace("Two companies", "companies"))
                        .toList());
        assertThat(meant.isEmpty() ? "-" : meant).as(coded.brief()).isEqualTo(names);
    }

    /** Text; name; the title of the office; what it is of, "-" for nothing; how it is held. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Peru named Ana Diaz health minister and Tom Reed finance minister. | Ana Diaz | health minister | Peru | HOLDS
                    Peru named Ana Diaz health minister and Tom Reed finance minister. | Tom Reed | finance minister | Peru | HOLDS
                    Ex-finance minister Ana Diaz of Peru spoke. | Ana Diaz | finance minister | - | HELD
                    Ana Diaz, vice president of Peru and daughter of Omar Diaz, spoke. | Ana Diaz | vice president | Peru | HOLDS
                    Former prime minister and opposition leader Ana Diaz spoke in Peru. | Ana Diaz | prime minister | - | HELD
                    Former prime minister and opposition leader Ana Diaz spoke in Peru. | Ana Diaz | opposition leader | - | HOLDS
                    Two former ministers, Ana Diaz and Tom Reed, spoke in Peru. | Tom Reed | minister | - | HELD
                    Senators Ana Diaz and Tom Reed spoke in Peru. | Tom Reed | senator | - | HOLDS
                    Critics in Peru rejected the election of Ana Diaz as mayor. | Ana Diaz | mayor | - | HOLDS
                    Peru mourned the dismissal of Ana Diaz as mayor. | Ana Diaz | mayor | - | HELD
                    Peru kept Ana Diaz as governor of the bank. | Ana Diaz | governor | bank | HOLDS
                    Ana Diaz stays on as mayor in Peru. | Ana Diaz | mayor | - | HOLDS
                    Exiled opposition leader Ana Diaz spoke. | Ana Diaz | opposition leader | - | HOLDS
                    Exiled president Ana Diaz spoke. | Ana Diaz | president | - | HELD
                    The former minister's lawyer, Ana Diaz, spoke. | Ana Diaz | lawyer | - | HOLDS
                    One of his lawyers, Ana Diaz, spoke. | Ana Diaz | lawyer | - | HOLDS
                    The archbishop of Nairobi, Ana Diaz, spoke. | Ana Diaz | archbishop | Nairobi | HOLDS
                    Tom Reed, leader of the opposition Green Party, spoke. | Tom Reed | leader | Green Party | HOLDS
                    Peru's Defence Minister Tom Reed and Environment Minister Ana Diaz met. | Ana Diaz | environment minister | Peru | HOLDS
                    Moscow Mayor Ana Diaz spoke. | Ana Diaz | mayor | Moscow | HOLDS
                    Nigeria's Chief of Army Staff, Gen. Ana Diaz, spoke. | Ana Diaz | chief of army staff | - | HOLDS
                    """)
    void readsOffices(String text, String name, String title, String of, RoleStatus status) {
        new ActorText(text).hasOffice(name, title, of, status);
    }

    /** Text; words; other words; the same actor or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Congress ousts interior minister\\n\\nPeru's Congress removed Interior Minister Ana Diaz on Monday. | interior minister | Ana Diaz | true
                    Congress ousts interior minister\\n\\nPeru's Congress removed Defence Minister Ana Diaz on Monday. | interior minister | Ana Diaz | false
                    Police arrest ex-minister\\n\\nPolice in Peru arrested former Home Minister Ana Diaz on Monday. Former Health Minister Tom Reed objected. | ex-minister | Ana Diaz | true
                    Dissident faction frees ten\\n\\nThe ZRF dissident group freed ten men in Peru on Monday. | faction | ZRF | true
                    Peru arrested ex-justice minister Ana Diaz. The former minister wept. | Ana Diaz | The former minister | true
                    Ana Diaz, the mayor of Lima, and a soldier died. | Ana Diaz | soldier | false
                    The mayor of Lima and party leader Ana Diaz argued. | mayor | Ana Diaz | false
                    A faction of the Oromo Liberation Army left. | faction | Oromo Liberation Army | false
                    Al-Shabaab killed six soldiers in Somalia. The militants burned a checkpoint. | Al-Shabaab | militants | true
                    The M23 took Minova in Congo. The army fled from the insurgents. | M23 | insurgents | true
                    The Arakan Army and the Kachin Independence Army advanced in Myanmar. The rebels hold roads. | Arakan Army | rebels | false
                    Gunmen killed a man in Nigeria. Boko Haram was blamed. The gunmen fled. | Boko Haram | The gunmen | false
                    Rebels seize town\\n\\nThe M23 took the town of Minova in Congo. | Rebels | M23 | true
                    Rebel group rejects truce\\n\\nThe Free Hill Front rejected a truce in Congo. | Rebel group | Free Hill Front | true
                    Rebels seize town\\n\\nThe Arakan Army and the Kachin Independence Army took a town in Myanmar. | Rebels | Arakan Army | false
                    Hamas said its fighters had left. | Hamas | its fighters | true
                    Hamas lost 20 men in Gaza. The Azawad Liberation Front said its men had left. | 20 men | its men | false
                    Mali met Russia's ambassador. The troops in the country are many. | Mali | the country | true
                    Ukraine is at war. Prime Minister Donald Tusk of Poland said drones had entered the country. Poland is tense. | Poland | the country | true
                    Omar Lutz fell in Kenya. "He died for us," William Ruto of Kenya said. | Ruto | He died | false
                    The Kachin Independence Army took Bhamo in Myanmar. The ethnic army holds the town. | Kachin | ethnic army | true
                    The governor's office of Istanbul banned rallies in Turkey. Ana Diaz cancelled a trip, her office said. | The governor's office | her office | false
                    Former president Omar Lutz of Peru fled. The Senate lifted the ex-leader's immunity. | Omar | ex-leader | true
                    Iraqi leader wins vote\\n\\nPrime Minister Omar Lutz of Iraq won the vote. | Iraqi leader | Omar | true
                    The KDP beat its rival in Iraq. | KDP | its rival | false
                    Paetongtarn suspended\\n\\nThailand's court suspended Prime Minister Paetongtarn Shinawatra on Monday. | Paetongtarn | Paetongtarn Shinawatra | true
                    The opposition Chadema party left. The ruling party of Tanzania won. | Chadema | ruling party | false
                    """)
    void linksOrKeepsApart(String text, String a, String b, boolean same) {
        ActorText coded = new ActorText(text.replace("\\n", "\n"));
        assertThat(coded.of(a)).as(a + coded.brief()).isNotNull();
        assertThat(Objects.equals(coded.of(a), coded.of(b)))
                .as(a + " = " + b + coded.brief())
                .isEqualTo(same);
    }

    /** The first of {@code words}. */
    private static Span head(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.split(" ")[0].length());
    }
}

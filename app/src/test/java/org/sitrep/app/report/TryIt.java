package org.sitrep.app.report;
import java.nio.file.*; import java.time.*; import java.util.*;
import org.sitrep.engine.json.RecordReader; import org.sitrep.picture.*; import org.sitrep.picture.situation.Learned; import org.sitrep.picture.filter.Filter; import org.sitrep.picture.source.Sources;
public class TryIt { public static void main(String[] a) throws Exception {
 List<Learned> l=new ArrayList<>();
 for(String s: Files.readAllLines(Path.of(a[0]))) { var r=RecordReader.read(s); l.add(new Learned(r, r.document().published()==null?Instant.EPOCH:r.document().published().day().atStartOfDay(ZoneOffset.UTC).toInstant())); }
 l.sort(Comparator.comparing(Learned::learned));
 Report r=Reports.of(Picture.of(l), new Reports.Request(null, Filter.EVERYTHING, null), Sources.standard());
 Files.writeString(Path.of(a[1]), MarkdownReport.write(r));
}}

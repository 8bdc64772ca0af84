package dev.tracknote.chart;
import org.openpdf.text.*;import org.openpdf.text.pdf.*;import java.io.*;import java.awt.Graphics2D;
public class PdfTry{public static void main(String[] a)throws Exception{
 Document d=new Document(PageSize.A4);PdfWriter w=PdfWriter.getInstance(d,new FileOutputStream("/tmp/h-png/try.pdf"));d.open();
 byte[] r=PdfTry.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf").readAllBytes(),b=PdfTry.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf").readAllBytes();
 BaseFont R=BaseFont.createFont("r.ttf",BaseFont.IDENTITY_H,true,true,r,null),B=BaseFont.createFont("b.ttf",BaseFont.IDENTITY_H,true,true,b,null);
 FontMapper m=new FontMapper(){public BaseFont awtToPdf(java.awt.Font f){return f.getFontName(java.util.Locale.ROOT).contains("Bold")?B:R;}public java.awt.Font pdfToAwt(BaseFont f,int s){return null;}};
 ChartPainter p=new ChartPainter(Samples.PALETTE,Fonts.REGULAR,Fonts.BOLD);int i=0;
 for(var c:new dev.tracknote.note.Chart[]{Samples.revenue(false),Samples.margins(),Samples.segments(),Samples.cash(),Samples.bridge(),Samples.index("电子","沪深300")}){
  PdfTemplate t=w.getDirectContent().createTemplate(248,150);Graphics2D g=t.createGraphics(248,150,m);p.paint(c,g,248,150);g.dispose();w.getDirectContent().addTemplate(t,30+(i%2)*270,660-(i/2)*180);i++;}
 d.close();
 long t0=0;for(int k=0;k<600;k++){if(k==400)t0=System.nanoTime();p.paint(Samples.revenue(true),new Recorder2().g(),515,170);p.paint(Samples.margins(),new Recorder2().g(),248,150);p.paint(Samples.index("a","b"),new Recorder2().g(),128,78);}
 System.out.println("ms per 3 charts "+(System.nanoTime()-t0)/1e6/200);}
 static class Recorder2{Graphics2D g(){return new java.awt.image.BufferedImage(4,4,1).createGraphics();}}
}

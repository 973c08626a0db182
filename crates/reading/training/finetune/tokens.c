#include "e5.c"
/* tokenise without specials */
int x_tok(e5_model*m,const char*t,int*out,int cap){return tok_content(&m->tok,t,out,cap);}
/* nseg id sequences concatenated (with bos/eos included by caller); returns hidden T*H */
int x_hidden(e5_model*m,const int*ids,const int*segoff,int nseg,float*hid){
  int T=segoff[nseg];int*pos=malloc(4*T),*ss=malloc(4*T),*se=malloc(4*T);
  for(int s=0;s<nseg;s++)for(int t=segoff[s];t<segoff[s+1];t++){pos[t]=t-segoff[s];ss[t]=segoff[s];se[t]=segoff[s+1];}
  int r=forward_batch(m,ids,pos,ss,se,segoff,nseg,T,NULL,hid);free(pos);free(ss);free(se);return r;}
int x_npieces(e5_model*m){return m->tok.n_pieces;}
void x_setnl(e5_model*m,int n){m->NL=n;}

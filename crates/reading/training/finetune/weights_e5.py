"""Reads the packaged multilingual-e5-small (4 bits): header, pieces, scores, tensors."""
import struct,numpy as np,sys
def parse(fn):
    b=open(fn,'rb').read(); p=0
    def rd(f):
        nonlocal p
        v=struct.unpack_from('<'+f,b,p); p+=struct.calcsize('<'+f); return v if len(v)>1 else v[0]
    magic=b[:4]; p=4; ver=rd('I'); H,NL,NH,FF,VOC,MAXP,TVS=rd('7i'); eps=rd('f'); qk=rd('i')
    hdr=dict(magic=magic,ver=ver,H=H,NL=NL,NH=NH,FF=FF,VOC=VOC,MAXP=MAXP,TVS=TVS,eps=eps,qk=qk)
    n=rd('i'); bos,eos,pad,unk=rd('4i'); bl=rd('Q')
    o0=p
    offs=np.frombuffer(b,'<u4',n+1,p); p+=4*(n+1); sc=np.frombuffer(b,'<f4',n,p); p+=4*n
    blob=b[p:p+bl]; p+=bl; nn=rd('i'); nb=rd('I'); p+=nb
    hdr.update(n_pieces=n,bos=bos,eos=eos,pad=pad,unk=unk,blob=bl,tok_bytes=p-o0,n_norm=nn,norm_bytes=nb)
    nd=rd('i'); d=[]
    for _ in range(nd):
        nl=rd('H'); nm=b[p:p+nl].decode(); p+=nl; dt=b[p]; p+=1; cnt=rd('I'); off,nby=rd('QQ'); d.append((nm,dt,cnt,off,nby))
    pieces=[blob[offs[i]:offs[i+1]].decode('utf8','replace') for i in range(n)]
    return hdr,pieces,sc,d,b

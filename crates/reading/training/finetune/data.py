"""The labelled sentences of the folder above."""
import glob,os,re,numpy as np,pickle
D=os.path.join(os.path.dirname(os.path.abspath(__file__)),'..')
LAB='decides-other decides-self decides-body disclaims gate owns-area keeps-out formality submitted pending approved refused questioned promise request meeting introduces brings-decider delivered delayed rival rival-dismissed reopens settled reorganisation absent left successor on-behalf took-part unreachable enthusiasm objection doubt'.split()
LI={l:i for i,l in enumerate(LAB)}
def load(d=D):
    R=[]
    for f in sorted(glob.glob(d+'/*.tsv')):
        fn=os.path.basename(f)[:-4]; prev=''; pos=0
        for ln in open(f,encoding='utf8'):
            ln=ln.rstrip('\n')
            if ln.startswith('#'): continue
            if not ln.strip(): prev='';pos=0; continue
            p=ln.split('\t')
            if len(p)!=3: continue
            ls=[LI[x.strip()] for x in p[0].split(',') if x.strip() in LI]
            R.append((fn,p[1],p[2],prev,pos,ls)); prev=p[2]; pos+=1
    Y=np.zeros((len(R),len(LAB)),np.float32)
    for i,r in enumerate(R): Y[i,r[5]]=1
    return R,Y

"""Fits, kind by kind, how the two models' scores become a probability, on sentences by authors that neither saw."""
import numpy as np,sys,os
from data import load,LAB
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score as aps
R,Y=load(); lin=np.loadtxt(sys.argv[1]); assert len(lin)==len(Y)
fn=os.path.join(os.environ['WORK'],'A.npz')
enc=os.path.exists(fn)
if enc:
    Z=np.load(fn); E=Z['lg']; te=np.where(np.isin(np.array([r[0] for r in R]),('en-b','sv-b')))[0]; assert len(te)==len(E)
else: te=np.arange(len(Y)); E=np.zeros_like(lin)
Lx=lin[te]; Yt=Y[te]; out=[]; ms=[]; fs=[]; lang=np.array([R[i][0][:2] for i in te]); ml={'en':[],'sv':[]}
for j,l in enumerate(LAB):
    X=np.c_[E[:,j],Lx[:,j]]; m=LogisticRegression(C=100).fit(X,Yt[:,j]); a,b=m.coef_[0]; c=m.intercept_[0]
    if not enc: a=0
    p=1/(1+np.exp(-(X@[a,b]+c)))
    o=np.argsort(-p); tp=np.cumsum(Yt[o,j]); pr=tp/np.arange(1,len(o)+1); rc=tp/tp[-1]; f=2*pr*rc/(pr+rc+1e-9); k=f.argmax(); t=p[o[k]]
    ms.append(aps(Yt[:,j],p)); fs.append(f[k]); out.append(f'{l}\t{a:.4f}\t{b:.4f}\t{c:.4f}\t{t:.4f}')
    for q in ml: ml[q].append(aps(Yt[lang==q,j],p[lang==q]))
    print(f'{l:16} enc {aps(Yt[:,j],E[:,j]) if enc else 0:.2f} lin {aps(Yt[:,j],Lx[:,j]):.2f} blend {ms[-1]:.2f} F1 {f[k]:.2f} thr {t:.2f} P {pr[k]:.2f} R {rc[k]:.2f}')
print('mAP',np.mean(ms),'mF',np.mean(fs),{q:np.mean(v) for q,v in ml.items()})
open(sys.argv[2],'w').write('\n'.join(out)+'\n')

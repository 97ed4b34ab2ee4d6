/** Short records as other servers write them. */

export const GIB = String.raw`\HS
\[GIBOKIND=Global\]
\[GAMEPLACE=TygemBaduk\]
\[GAMEBLACKNAME=Kim (3D)\]
\[GAMEWHITENAME=Lee(4D)\]
\[GAMEINFOMAIN=GBKIND:3,GTYPE:0,GCDT:1,GTIME:600-30-3,GRLT:1,ZIPSU:25,DUM:0,GONGJE:65,TCNT:3,AUSZ:0\]
\[GAMETAG=S0,R3,D10,G65,W1,Z25,T30-3-600,C2016:03:10:12:00,I:a,L:b,M:c,A:d,J:e\]
\HE
\GS
2 1 0
3 0 &4
INI 0 1 0 &4
STO 0 2 1 15 3
STO 0 3 2 3 15
STO 0 4 1 16 16
\GE
`;

export const NGF = [
  'Rated game',
  '19',
  'Aguilar     7D*',
  'Jiang       5P',
  'www.cyberoro.com',
  '0',
  '0',
  '6',
  '20110812 [09:31]',
  '480',
  'Black wins by resignation!',
  '3',
  'PMABBQEEQ',
  'PMACWEQQE',
  'PMADBAAAA',
].join('\r\n');

export const UGF = `[Header]
Title=Test game,
Size=19
Hdcp=2,0.50
CoordinateType=JPN
PlayerB=Ito,3d,
PlayerW=Ono,5d,
Date=2003/04/05,
Place=PandaNet
Winner=W,3.5
[Data]
PD,B1,0,0
DP,B1,0,0
QQ,W1,1,5
CC,B2,2,5
YA,W2,3,5
[Figure]
.Text,0
`;

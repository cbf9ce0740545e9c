/** The style of the page; the colours are those of the mini program, in light and in dark. */
export const STYLE = `
:root{color-scheme:light dark;--page:#f2f5f4;--card:#fff;--line:#e2e8e5;--t1:#13201b;--t2:#45534e;--t3:#5f6d68;
--green:#0a7a4a;--amber:#f2b31d;--amber-ink:#2b1f00;--red:#c0322c;--grey:#5c6965}
@media(prefers-color-scheme:dark){:root{--page:#0e1311;--card:#171e1b;--line:#2b3531;--t1:#eef3f1;--t2:#b9c5c0;--t3:#93a19b;
--green:#0a7a4a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--t1);font:16px/1.6 -apple-system,"PingFang SC","Noto Sans CJK SC","Noto Sans SC",sans-serif;overflow-wrap:break-word}
main{max-width:480px;margin:0 auto;padding:16px}
header{padding:24px 20px;border-radius:12px;color:#fff}
header svg{display:block;width:56px;height:56px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
h1{margin:8px 0 4px;font-size:36px;line-height:1.2}
header p{margin:0}
.green{background:var(--green)}.red{background:var(--red)}.grey{background:var(--grey)}
.yellow{background:var(--amber);color:var(--amber-ink)}
dl{margin:16px 0;padding:4px 20px;border-radius:12px;background:var(--card)}
dl div{padding:12px 0;border-top:1px solid var(--line)}
dl div:first-child{border-top:0}
dt{color:var(--t3);font-size:14px}
dd{margin:0}
.name{color:var(--t2);margin:0 0 12px}
footer{margin-top:16px;color:var(--t2);font-size:14px}
footer p{margin:4px 0}
`

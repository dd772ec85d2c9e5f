#include "platform/server/pages.h"

namespace platform {

namespace {

constexpr auto styleSheet = R"(* { box-sizing: border-box; }
body { margin: 0; background: #f2f5f9; color: #17212e; font: 18px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0 1rem; }
p { margin: .75rem 0; }
dl { margin: 1rem 0; background: #fff; border-radius: .75rem; padding: .25rem 1rem; }
dl div { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; border-bottom: 1px solid #e3e8ef; }
dl div:last-child { border: 0; }
dt { color: #4a5768; flex: none; }
dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
.banner { border-radius: .75rem; padding: .9rem 1rem; background: #fff; font-weight: 600; }
.good { background: #e2f4e6; color: #11562a; }
.warning { background: #fff0d6; color: #6b4100; }
form { margin: 1rem 0; }
label { display: block; margin: 1rem 0; }
input[type=text], input[type=tel], input[type=file], select, textarea { width: 100%; font: inherit; padding: .8rem; border: 1px solid #8693a5; border-radius: .6rem; background: #fff; }
button { width: 100%; min-height: 3.5rem; font: inherit; font-weight: 700; border: 0; border-radius: .75rem; background: #0b5cad; color: #fff; }
button:focus-visible, a:focus-visible, input:focus-visible { outline: .25rem solid #f0a000; }
.quiet button { background: #fff; color: #0b5cad; border: 2px solid #0b5cad; }
footer { margin: 2rem 0 1rem; color: #4a5768; font-size: .9rem; }
)";

Page frontPage(Premises&, const PageRequest&, const PathWords&, Time) {
    return page("就近政务服务平台", htmlParagraph("这里是自助终端上的二维码打开的地方。请在终端上办事，需要手机时会显示二维码。") + htmlLink("/verify", "核对一份证明是不是真的"));
}

Page styleOfPages(Premises&, const PageRequest&, const PathWords&, Time) { return {200, styleSheet, "text/css; charset=utf-8"}; }

}  // namespace

std::vector<PageRoute> frontPages() { return {{"GET", "/", frontPage}, {"GET", "/style.css", styleOfPages}}; }

}  // namespace platform

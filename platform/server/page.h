#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

// What a phone asks of the public listener, and what it is shown: small pages that need no script.
namespace platform {

struct Upload { std::string fileName, type, content; };      // a file of a form; the first two are only what the phone said
struct PageRequest {
    std::string method, path;
    std::map<std::string, std::string> form;                 // of the address or the body; of names that come twice the first
    std::multimap<std::string, Upload> files;                // by the name of the form's field
    const std::string& field(const std::string& name) const; // "" when it is missing
};

struct Page {
    int status = 200;
    std::string body, type = "text/html; charset=utf-8";
    std::string location = {};                               // where the phone is to go instead
};

// A whole page: `title` stands at its top too. `body` is HTML, made of the parts below.
Page page(const std::string& title, const std::string& body, int status = 200);
// After a form has been sent, so that going back or loading anew does not send it again.
Page seeOther(const std::string& path);

// Parts of a page. Texts are plain; they are escaped here.
std::string escapedHtml(std::string_view text);
std::string htmlParagraph(const std::string& text);
enum class HtmlTone { good, plain, warning };
std::string htmlBanner(HtmlTone, const std::string& text);
std::string htmlRows(const std::vector<std::pair<std::string, std::string>>& labelsAndValues);
// A button that posts a form to `action`; `fields` is HTML inside the form, before the button.
std::string htmlForm(const std::string& action, const std::string& button, const std::string& fields = {});
std::string htmlLink(const std::string& path, const std::string& text);
std::string htmlHidden(const std::string& name, const std::string& value);

}  // namespace platform

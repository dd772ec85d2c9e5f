#include "platform/server/page.h"

#include <fmt/format.h>

namespace platform {

const std::string& PageRequest::field(const std::string& name) const {
    static const std::string none;
    auto found = form.find(name);
    return found == form.end() ? none : found->second;
}

Page page(const std::string& title, const std::string& body, int status) {
    return {status, fmt::format("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                                "<title>{0}</title><link rel=\"stylesheet\" href=\"/style.css\"></head>\n"
                                "<body><main><h1>{0}</h1>\n{1}\n<footer>就近政务服务平台 · 演示数据</footer></main></body></html>\n",
                                escapedHtml(title), body)};
}

Page seeOther(const std::string& path) { return {303, {}, "text/html; charset=utf-8", path}; }

std::string escapedHtml(std::string_view text) {
    std::string escaped;
    for (char c : text) {
        if (c == '&') escaped += "&amp;";
        else if (c == '<') escaped += "&lt;";
        else if (c == '>') escaped += "&gt;";
        else if (c == '"') escaped += "&quot;";
        else escaped += c;
    }
    return escaped;
}

std::string htmlParagraph(const std::string& text) { return "<p>" + escapedHtml(text) + "</p>\n"; }

std::string htmlBanner(HtmlTone tone, const std::string& text) {
    auto name = tone == HtmlTone::good ? "good" : tone == HtmlTone::warning ? "warning" : "plain";
    return fmt::format("<p class=\"banner {}\">{}</p>\n", name, escapedHtml(text));
}

std::string htmlRows(const std::vector<std::pair<std::string, std::string>>& rows) {
    std::string html = "<dl>\n";
    for (auto& [label, value] : rows) html += "<div><dt>" + escapedHtml(label) + "</dt><dd>" + escapedHtml(value) + "</dd></div>\n";
    return html + "</dl>\n";
}

std::string htmlForm(const std::string& action, const std::string& button, const std::string& fields) {
    return fmt::format("<form method=\"post\" action=\"{}\">{}<button>{}</button></form>\n", escapedHtml(action), fields, escapedHtml(button));
}

std::string htmlLink(const std::string& path, const std::string& text) {
    return fmt::format("<p><a href=\"{}\">{}</a></p>\n", escapedHtml(path), escapedHtml(text));
}

std::string htmlHidden(const std::string& name, const std::string& value) {
    return fmt::format("<input type=\"hidden\" name=\"{}\" value=\"{}\">", escapedHtml(name), escapedHtml(value));
}

}  // namespace platform

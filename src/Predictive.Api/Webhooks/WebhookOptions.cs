using System.Globalization;
using Predictive.Data;

namespace Predictive.Api.Webhooks;

/// <summary>Whom to tell of new predicted MQLs; from the configuration's <c>Predictive:Webhook</c> section.</summary>
/// <param name="Url">Where it listens: <c>Url</c>.</param>
/// <param name="Secret">What its signatures are made with: <c>Secret</c>.</param>
internal sealed record WebhookOptions(Uri Url, WebhookSecret Secret)
{
    private const double LongestAnswer = 300;

    private static readonly string[] _names = ["Url", "Secret", "TimeoutSeconds"];

    /// <summary>Within what time it has to answer: <c>TimeoutSeconds</c>.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The options; null where nobody is to be told.</summary>
    /// <exception cref="BadInputException">They cannot be used; secrets are not repeated.</exception>
    public static WebhookOptions? Of(IConfigurationSection section)
    {
        CheckNames(section);
        if (section["Url"] is not { Length: > 0 } url)
        {
            return section.GetChildren().All(one => string.IsNullOrEmpty(one.Value))
                ? null
                : throw new BadInputException(
                    $"{section.Path}:Url is missing; give the address to tell of MQLs, or none of {section.Path}.");
        }

        var options = new WebhookOptions(UrlOf(section.Path, url), WebhookSecret.Parse(section["Secret"]));
        return section["TimeoutSeconds"] is { Length: > 0 } seconds
            ? options with { AnswerWithin = TimeSpan.FromSeconds(Seconds(section.Path, seconds)) }
            : options;
    }

    private static void CheckNames(IConfigurationSection section)
    {
        var unknown = section.GetChildren().Select(one => one.Key)
            .FirstOrDefault(key => !_names.Contains(key, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null || section.Value is { Length: > 0 })
        {
            throw new BadInputException($"{section.Path}{(unknown is null ? "" : $":{unknown}")} is no setting; there "
                + $"are {string.Join(", ", _names.Select(name => $"{section.Path}:{name}"))}."
                + NearestName.Hint(unknown ?? "", _names));
        }
    }

    /// <summary>An address may have a secret in its user or its query, so only its host is repeated.</summary>
    private static Uri UrlOf(string path, string text)
    {
        var isAddress = Uri.TryCreate(text, UriKind.Absolute, out var url);
        return isAddress && url!.UserInfo.Length == 0
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            ? url
            : throw new BadInputException($"{path}:Url "
                + (isAddress ? $"is {url!.Scheme}://{url.Host}" : "is no address")
                + "; allowed is an address that begins with https://, or with http:// on this machine, "
                + "without a user.");
    }

    private static double Seconds(string path, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= LongestAnswer
            ? seconds
            : throw new BadInputException(string.Create(CultureInfo.InvariantCulture,
                $"{path}:TimeoutSeconds is '{text}'; allowed is a number above 0 up to {LongestAnswer}."));
}

using System.Net;
using Predictive.Api.Serving;

namespace Predictive.Api.Safety;

/// <summary>Where the API listens: on this machine alone, unless it is told otherwise.</summary>
internal static class Listening
{
    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const string OwnNames = "localhost;127.0.0.1;[::1]";

    private static readonly string[] _ports = ["http_ports", "https_ports"];

    /// <summary>Sets up the server.</summary>
    /// <returns>Whether it listens beyond this machine.</returns>
    public static bool Configure(WebApplicationBuilder builder, ServingOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MostBodyBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        var configuration = builder.Configuration;
        var urls = Urls(configuration).ToList();
        if (urls.Count == 0)
        {
            builder.WebHost.UseUrls(DefaultUrl);
            urls.Add(DefaultUrl);
        }

        var isBeyond = urls.Any(IsBeyondThisMachine);
        if (!isBeyond && configuration["AllowedHosts"] is null or "*")
        {
            // A page elsewhere whose name was made to mean this machine is not to reach it.
            configuration["AllowedHosts"] = OwnNames;
        }

        return isBeyond;
    }

    /// <summary>Whether an address to listen on is one that other machines reach.</summary>
    public static bool IsBeyondThisMachine(string url)
    {
        var host = BindingAddress.Parse(url);
        return !host.IsUnixPipe && !host.IsNamedPipe
            && !host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            && !(IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }

    private static IEnumerable<string> Urls(ConfigurationManager configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
        {
            return endpoints;
        }

        if (configuration["urls"] is { Length: > 0 } urls)
        {
            return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        return _ports.SelectMany(kind => (configuration[kind] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(port => $"http://*:{port.Trim()}"));
    }
}

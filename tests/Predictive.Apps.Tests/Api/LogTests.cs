using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class LogTests(TrainedRegistry trained)
{
    [Fact]
    public async Task No_log_holds_anything_of_a_person_or_a_key()
    {
        const string Secret = "ann.secretperson";
        using var logs = new EveryLog();
        await using var api = await RunningApi.StartWithLogsAsync(trained.Registry.Folder, logs);
        await api.ScoreAsync(Bodies.With(lead => lead["email"] = $"{Secret}@acme.example"));
        await api.ScoreAsync(Bodies.With(lead => lead[Secret] = Secret));
        await api.ScoreAsync("{\"" + Secret);
        await api.GetAsync($"/v1/leads/{Secret}/score?asOf={Secret}");
        await api.PostAsync($"/v1/leads/{Secret}/events", $"{{\"lead\": {{\"email\": \"{Secret}@acme.example\"}}}}");
        await api.GetAsync($"/v1/leads/{Secret}/score");
        await api.SendAsync(HttpMethod.Get, "/v1/models", null, ("X-API-Key", Secret));
        await api.SendAsync(HttpMethod.Delete, $"/v1/leads/{Secret}", null);
        Assert.NotEmpty(logs.Lines);
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_certificate_in_the_configuration_makes_it_TLS()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var folder = trained.NewFolder();
        var (pem, pemKey) = (Path.Combine(folder, "cert.pem"), Path.Combine(folder, "key.pem"));
        File.WriteAllText(pem, certificate.ExportCertificatePem());
        File.WriteAllText(pemKey, key.ExportPkcs8PrivateKeyPem());
        await using var api = await RunningApi.StartAsync(
            trained.Registry.Folder, "--urls=", "--Kestrel:Endpoints:Tls:Url=https://127.0.0.1:0",
            $"--Kestrel:Endpoints:Tls:Certificate:Path={pem}", $"--Kestrel:Endpoints:Tls:Certificate:KeyPath={pemKey}");
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, sent, _, _) => sent!.Thumbprint == certificate.Thumbprint,
        };
        using var client = new HttpClient(handler) { BaseAddress = api.Client.BaseAddress };
        using var answer = await client.GetAsync(
            new Uri("/v1/models", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }
}

using System.Net;
using Predictive.Data;
using Predictive.Store;
using Predictive.Store.Keys;
using Predictive.Tables;
using Xunit;

namespace Predictive.Apps.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class KeyTests(TrainedRegistry trained) : IAsyncLifetime
{
    private readonly string _file = Path.Combine(trained.NewFolder(), "store.db");
    private LeadStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await LeadStore.OpenAsync(
        new StoreOptions { Database = DatabaseAddress.Parse(_file) }, TimeProvider.System);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Beyond_this_machine_it_does_not_start_without_a_key_and_asks_for_one_after()
    {
        foreach (var url in new[] { "http://0.0.0.0:0", "http://*:0", "http://[::]:0", "http://192.0.2.1:80" })
        {
            var refusal = await Assert.ThrowsAsync<BadInputException>(() => StartAsync(url));
            Assert.Contains("predictive keys add", refusal.Message, StringComparison.Ordinal);
        }

        var revoked = await AddAsync(KeyScope.Score);
        await _store.Keys.RevokeAsync(revoked.Key.Prefix);
        await Assert.ThrowsAsync<BadInputException>(() => StartAsync("http://0.0.0.0:0"));

        var key = await AddAsync(KeyScope.Score);
        await using var api = await StartAsync("http://0.0.0.0:0");
        Assert.Equal(HttpStatusCode.Unauthorized, await ModelsAsync(api));
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api, Bearer(key)));
    }

    [Fact]
    public async Task On_this_machine_no_key_is_needed_until_there_is_one()
    {
        await using var api = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api));
        var key = await AddAsync(KeyScope.Score);
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api, Bearer(key)));
        await UntilAsync(async () => await ModelsAsync(api) == HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/health/ready")).Status);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    public async Task What_a_proxy_passes_on_needs_a_key(string header, string value)
    {
        await using var api = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await ModelsAsync(api, (header, value)));
    }

    [Fact]
    public async Task Only_a_good_key_in_a_header_lets_in()
    {
        var key = await AddAsync(KeyScope.Score);
        await using var api = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api, Bearer(key)));
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api, ("X-API-Key", key.Secret)));
        foreach (var header in new[]
        {
            ("Authorization", $"Bearer {key.Secret}x"), ("Authorization", $"Basic {key.Secret}"),
            ("Authorization", "Bearer"), ("X-API-Key", ""), ("X-API-Key", key.Secret[..^1] + "A"),
            ("X-API-Key", $"pk_{key.Key.Prefix}_"), ("X-API-Key", new string('x', 10_000)), ("Cookie", key.Secret),
        })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await ModelsAsync(api, header));
        }

        foreach (var name in new[] { "key", "api_key", "apiKey", "X-API-Key", "access_token", "Authorization" })
        {
            var answer = await api.GetAsync($"/v1/models?{name}={key.Secret}");
            Assert.Equal("Bearer", answer.IsProblem(HttpStatusCode.Unauthorized).Headers["WWW-Authenticate"]);
            Assert.DoesNotContain(key.Secret, answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_operation_is_open_to_whoever_has_no_key()
    {
        await AddAsync(KeyScope.Admin);
        await using var api = await StartAsync();
        var paths = (await api.GetAsync("/openapi/v1.json")).Json["paths"]!.AsObject()
            .Where(path => path.Key.StartsWith("/v1/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(paths);
        foreach (var (path, operations) in paths)
        {
            foreach (var (method, _) in operations!.AsObject())
            {
                var to = path.Replace("{id}", "L1", StringComparison.Ordinal)
                    .Replace("{version}", "0001", StringComparison.Ordinal);
                var answer = await api.SendAsync(new HttpMethod(method.ToUpperInvariant()), to, null);
                Assert.True(answer.Status == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task Each_scope_opens_its_own_routes_and_admin_all()
    {
        (string Method, string Path, string Scope)[] routes =
        [
            ("POST", "/v1/score", "Score"), ("POST", "/v1/score/stream", "Score"), ("POST", "/v1/explain", "Score"),
            ("GET", "/v1/models", "Score"), ("GET", "/v1/models/9/card", "Score"), ("GET", "/v1/policy", "Score"),
            ("GET", "/v1/leads/a/score", "Score"), ("POST", "/v1/leads/a/events", "Report"),
            ("POST", "/v1/outcomes", "Report"), ("POST", "/v1/dispositions", "Report"), ("GET", "/v1/leads/a", "Admin"),
            ("DELETE", "/v1/leads/a", "Admin"), ("POST", "/v1/models/9/promote", "Admin"),
            ("POST", "/v1/models/9/rollback", "Admin"),
        ];
        await using var api = await StartAsync();
        foreach (var scope in Enum.GetValues<KeyScope>())
        {
            var key = await AddAsync(scope);
            foreach (var (method, path, needed) in routes)
            {
                var answer = await api.SendAsync(new HttpMethod(method), path, null, Bearer(key));
                var isAllowed = scope == KeyScope.Admin || scope.ToString() == needed;
                Assert.True(
                    isAllowed == (answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)),
                    $"{scope} {method} {path}: {answer.Status}");
                if (!isAllowed)
                {
                    answer.IsProblem(HttpStatusCode.Forbidden);
                }
            }
        }
    }

    [Fact]
    public async Task A_revoked_key_is_refused_without_a_restart()
    {
        var (key, other) = (await AddAsync(KeyScope.Score), await AddAsync(KeyScope.Score));
        await using var api = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api, Bearer(key)));
        await _store.Keys.RevokeAsync(key.Key.Prefix);
        await UntilAsync(async () => await ModelsAsync(api, Bearer(key)) == HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api, Bearer(other)));
    }

    [Fact]
    public async Task Each_key_has_a_limit_of_its_own()
    {
        var (key, other) = (await AddAsync(KeyScope.Score), await AddAsync(KeyScope.Score));
        await using var api = await StartAsync(settings: "--Predictive:RequestsPerMinute=2");
        await ModelsAsync(api, Bearer(key));
        await ModelsAsync(api, Bearer(key));
        Assert.Equal(HttpStatusCode.TooManyRequests, await ModelsAsync(api, Bearer(key)));
        Assert.Equal(HttpStatusCode.OK, await ModelsAsync(api, Bearer(other)));
    }

    [Fact]
    public async Task A_promotion_keeps_the_name_of_the_key_it_was_made_with()
    {
        var registry = trained.Copy();
        var key = await AddAsync(KeyScope.Admin);
        await using var api = await RunningApi.StartAsync(registry.Folder, $"--Predictive:Store={_file}");
        using var why = new StringContent("{\"why\": \"Better\", \"by\": \"Ann\"}", null, "application/json");
        var answer = await api.SendAsync(HttpMethod.Post, "/v1/models/1/promote", why, Bearer(key));
        Assert.Equal("Ann (key 'test')", answer.Json["by"]!.GetValue<string>());
        Assert.Equal("Ann (key 'test')", registry.Champions.ChangesOf("tiny")[0].By);
    }

    private Task<RunningApi> StartAsync(string url = "http://127.0.0.1:0", string settings = "--x=y") =>
        RunningApi.StartAsync(trained.Registry.Folder, $"--urls={url}", $"--Predictive:Store={_file}", settings);

    private Task<NewKey> AddAsync(KeyScope scope) => _store.Keys.AddAsync(scope, "test");

    private static (string, string) Bearer(NewKey key) => ("Authorization", $"Bearer {key.Secret}");

    private static async Task<HttpStatusCode> ModelsAsync(
        RunningApi api, params (string Name, string Value)[] headers) =>
        (await api.SendAsync(HttpMethod.Get, "/v1/models", null, headers)).Status;

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come to be within five seconds.");
    }
}

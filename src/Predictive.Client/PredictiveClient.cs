using System.Runtime.CompilerServices;
using Predictive.Client.People;
using Predictive.Client.Problems;
using Predictive.Client.Reports;
using Predictive.Client.Scores;
using Predictive.Client.Sending;
using Predictive.Client.Versions;

namespace Predictive.Client;

/// <summary>
/// Asks a Predictive API how likely leads convert, and tells it what became of them. What fails in passing is tried
/// again; what cannot be done is an <see cref="ApiException"/> of its kind. One client serves all threads.
/// </summary>
public sealed class PredictiveClient : IDisposable
{
    /// <summary>The most leads, outcomes or dispositions of one request.</summary>
    public const int MostAtOnce = 1000;

    private readonly Sender _sender;
    private readonly HttpClient _http;
    private readonly bool _isOwn;

    /// <summary>A client with connections of its own.</summary>
    /// <param name="address">Where the API listens, such as <c>http://127.0.0.1:5080</c>.</param>
    /// <param name="options">The API key, and how long to keep trying.</param>
    public PredictiveClient(Uri address, ClientOptions? options = null)
        : this(Own(address), options, time: null) => _isOwn = true;

    /// <summary>A client that sends by another's connections, such as those of <c>IHttpClientFactory</c>.</summary>
    /// <param name="http">What sends; its <see cref="HttpClient.BaseAddress"/> is where the API listens.</param>
    /// <param name="options">The API key, and how long to keep trying.</param>
    /// <param name="time">By what it waits; the system's clock unless given.</param>
    public PredictiveClient(HttpClient http, ClientOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        var address = http.BaseAddress
            ?? throw new ArgumentException("The HttpClient has no BaseAddress, where the API listens.", nameof(http));
        options ??= new ClientOptions();
        options.Check();
        _http = http;
        var folder = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        _sender = new Sender(http, new Uri(folder, "v1/"), options, time ?? TimeProvider.System);
    }

    /// <summary>Scores 1 to 1,000 leads, all by one version.</summary>
    public Task<ScoreAnswer> ScoreAsync(
        IEnumerable<Lead> leads, ScoreOptions? options = null, CancellationToken cancellation = default) =>
        SendAsync<ScoreAnswer>(
            Ask.Post("score", new ScoreBody(leads, options?.AsOf, options?.Reasons, options?.Top)), cancellation);

    /// <summary>
    /// Scores any number of leads, 500 a request, in memory that does not grow. A lead that cannot be used ends it with
    /// an <see cref="InvalidRequestException"/>; what was answered before stands.
    /// </summary>
    public async IAsyncEnumerable<ScoreAnswer> ScoreAllAsync(
        IAsyncEnumerable<Lead> leads, ScoreOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var some in leads.Chunk(MostAtOnce / 2).WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return await ScoreAsync(some, options, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Gives all reasons of a lead, and what changed its likelihood since an earlier date.</summary>
    public Task<Explanation> ExplainAsync(
        Lead lead, DateTimeOffset? asOf = null, DateTimeOffset? since = null,
        CancellationToken cancellation = default) =>
        SendAsync<Explanation>(Ask.Post("explain", new ExplainBody(lead, asOf, since)), cancellation);

    /// <summary>Tells what is known of a lead and what it did; the answer says that it is on the disk.</summary>
    /// <param name="lead">The lead's id.</param>
    /// <param name="news">What is new.</param>
    /// <param name="idempotencyKey">
    /// By which the same report counts once, also from a process that starts again; a new one unless given.
    /// </param>
    /// <param name="cancellation">To give up; it may have been kept by then.</param>
    public Task<ReportAnswer> ReportNewsAsync(
        string lead, LeadNews news, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        ReportAsync($"{Paths.Lead(lead)}/events", news, idempotencyKey, cancellation);

    /// <summary>Tells what became of 1 to 1,000 leads.</summary>
    /// <inheritdoc cref="ReportNewsAsync"/>
    public Task<ReportAnswer> ReportOutcomesAsync(
        IEnumerable<Outcome> outcomes, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        ReportAsync("outcomes", new OutcomesBody(outcomes), idempotencyKey, cancellation);

    /// <summary>Tells what sales said of 1 to 1,000 MQLs.</summary>
    /// <inheritdoc cref="ReportNewsAsync"/>
    public Task<ReportAnswer> ReportDispositionsAsync(
        IEnumerable<Disposition> dispositions, string? idempotencyKey = null,
        CancellationToken cancellation = default) =>
        ReportAsync("dispositions", new DispositionsBody(dispositions), idempotencyKey, cancellation);

    /// <summary>Scores a lead by all that was told of it, of its account and of the others of its account.</summary>
    public async Task<LeadScore> ScoreToldAsync(
        string lead, ScoreOptions? options = null, CancellationToken cancellation = default) =>
        (await SendAsync<ScoreAnswer>(Ask.Get(Paths.LeadScore(lead, options ?? new ScoreOptions())), cancellation)
            .ConfigureAwait(false)).Scores[0];

    /// <summary>Reads all that is kept about a person.</summary>
    public Task<Person> ReadPersonAsync(string lead, CancellationToken cancellation = default) =>
        SendAsync<Person>(Ask.Get(Paths.Lead(lead)), cancellation);

    /// <summary>Erases all that is kept about a person, for good.</summary>
    public Task<Erasure> ErasePersonAsync(string lead, CancellationToken cancellation = default) =>
        SendAsync<Erasure>(new Ask(HttpMethod.Delete, Paths.Lead(lead)), cancellation);

    /// <summary>Lists the models, and what a request to the served version may carry.</summary>
    public Task<ModelList> ModelsAsync(CancellationToken cancellation = default) =>
        SendAsync<ModelList>(Ask.Get("models"), cancellation);

    /// <summary>Reads what to know of a version, NAME@VERSION, before trusting it.</summary>
    public Task<ModelCard> ModelCardAsync(string version, CancellationToken cancellation = default) =>
        SendAsync<ModelCard>(Ask.Get($"{Paths.Model(version)}/card"), cancellation);

    /// <summary>Puts a version, NAME@VERSION, in charge.</summary>
    public Task<ChampionChange> PromoteAsync(
        string version, string why, string? by = null, CancellationToken cancellation = default) =>
        SendAsync<ChampionChange>(
            Ask.Post($"{Paths.Model(version)}/promote", new ChangeBody(why, by)) with { IsRepeatable = false },
            cancellation);

    /// <summary>Takes a version, NAME@VERSION, out of charge.</summary>
    public Task<ChampionChange> RollBackAsync(
        string version, string why, string? by = null, CancellationToken cancellation = default) =>
        SendAsync<ChampionChange>(
            Ask.Post($"{Paths.Model(version)}/rollback", new ChangeBody(why, by)) with { IsRepeatable = false },
            cancellation);

    /// <summary>Reads what decides today which leads are MQLs.</summary>
    public Task<PolicyInCharge> PolicyAsync(CancellationToken cancellation = default) =>
        SendAsync<PolicyInCharge>(Ask.Get("policy"), cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOwn)
        {
            _http.Dispose();
        }
    }

    private Task<ReportAnswer> ReportAsync<T>(
        string path, T body, string? idempotencyKey, CancellationToken cancellation) =>
        SendAsync<ReportAnswer>(
            Ask.Post(path, body) with { IdempotencyKey = idempotencyKey ?? Guid.NewGuid().ToString() }, cancellation);

    private Task<T> SendAsync<T>(Ask ask, CancellationToken cancellation) => _sender.SendAsync<T>(ask, cancellation);

    /// <summary>Connections are renewed, so that a new address of the API is seen.</summary>
    private static HttpClient Own(Uri address) => new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        BaseAddress = address,
        Timeout = Timeout.InfiniteTimeSpan,
    };
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Predictive.Api.Contracts;

/// <summary>Fields whose names are the funnel's own, as they were sent: nothing is copied of them.</summary>
public sealed class SentFieldCollection : IReadOnlyDictionary<string, JsonElement>
{
    internal SentFieldCollection(JsonElement sent) => Sent = sent;

    /// <inheritdoc/>
    public int Count => Sent.GetPropertyCount();

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.Select(one => one.Key);

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => this.Select(one => one.Value);

    /// <summary>The object.</summary>
    internal JsonElement Sent { get; }

    /// <inheritdoc/>
    public JsonElement this[string key] => Sent.GetProperty(key);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Sent.TryGetProperty(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) =>
        Sent.TryGetProperty(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() =>
        Sent.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

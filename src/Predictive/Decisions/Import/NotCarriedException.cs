namespace Predictive.Decisions.Import;

/// <summary>A rule says something that scoring rules cannot, or that is not known; the message says what.</summary>
internal sealed class NotCarriedException(string message) : Exception(message);

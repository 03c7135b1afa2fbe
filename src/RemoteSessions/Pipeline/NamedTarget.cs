using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A resource to act on, found by what the user gave.</summary>
/// <param name="Key">What the service knows it by.</param>
/// <param name="Label">What users call it.</param>
/// <param name="Scope">The account and Region that it is in.</param>
/// <param name="Resource">The resource as it is; null where the caller may not describe it.</param>
/// <param name="Hidden">Why the caller may not describe it.</param>
internal sealed record NamedTarget<T>(string Key, string Label, Scope Scope, T? Resource, string? Hidden = null) where T : AwsResource
{
    /// <summary>What the user gave, where that is the key or the ARN; the target of errors.</summary>
    public string Given { get; init; } = Label;

    /// <summary>What a question or -WhatIf calls it.</summary>
    public string Describe(string label) => Hidden is null ? label : $"{label} ({Hidden})";

    public override string ToString() => Given;
}

using RemoteSessions.Abstractions;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>A fleet or a pool to act on.</summary>
/// <param name="Key">What the service knows it by.</param>
/// <param name="Label">What users call it.</param>
/// <param name="Scope">The account and Region that it is in.</param>
/// <param name="Resource">The fleet or pool as it is; null where the caller may not describe it.</param>
/// <param name="Hidden">Why the caller may not describe it.</param>
internal sealed record CapacityTarget(
    string Key, string Label, Scope Scope, CapacityResource? Resource = null, string? Hidden = null)
{
    /// <summary>What the user gave, where that is the key; the target of errors.</summary>
    public string Given { get; init; } = Label;

    /// <summary>The state; null where the caller may not see it.</summary>
    public string? State => Resource?.CurrentState;

    /// <summary>The name and what there is to know about the fleet or pool, for questions and -WhatIf.</summary>
    public string Describe(string? about)
    {
        var known = string.Join("; ", new[] { Hidden, about }.OfType<string>());
        return known.Length == 0 ? Label : $"{Label} ({known})";
    }

    public override string ToString() => Given;
}

using System.Reflection;
using System.Runtime.CompilerServices;
using RemoteSessions.Testing;
using RemoteSessions.Tests;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework($"{nameof(RemoteSessions)}.{nameof(RemoteSessions.Tests)}.{nameof(EngineTestFramework)}", "RemoteSessions.Tests")]

namespace RemoteSessions.Tests;

/// <summary>
/// The first type of this assembly that xunit touches. So the engine is chosen before discovery loads a class that derives
/// from one of PowerShell's, and the run says which engine it was.
/// </summary>
public sealed class EngineTestFramework : XunitTestFramework
{
    /// <inheritdoc cref="XunitTestFramework(IMessageSink)"/>
    public EngineTestFramework(IMessageSink messageSink)
        : base(messageSink)
    {
    }

    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName)
    {
        DiagnosticMessageSink.OnMessage(new DiagnosticMessage($"Cmdlet tests run on {PowerShellEngine.Description}"));
        return base.CreateExecutor(assemblyName);
    }

    [ModuleInitializer]
    internal static void UseEngine() => PowerShellEngine.Use();
}

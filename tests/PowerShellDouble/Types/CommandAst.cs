namespace System.Management.Automation.Language;

public abstract class Ast
{
    internal Ast()
    {
    }
}

public abstract class StatementAst : Ast
{
    internal StatementAst()
    {
    }
}

public abstract class CommandBaseAst : StatementAst
{
    internal CommandBaseAst()
    {
    }
}

/// <summary>What a completer is handed; without a script language there is nothing in it.</summary>
public class CommandAst : CommandBaseAst
{
    internal CommandAst()
    {
    }
}
